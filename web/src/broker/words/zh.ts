/** The broker's words in Chinese, written and not translated. The English file has the same keys. */
export const zh = {
  app: { name: '判客 · 报备', language: 'English', skip: '跳到正文', theme: '深浅色', logOut: '退出', demo: '演示 Demo', menu: '更多' },
  net: { off: '网络断开。看到的是断开前的内容。', back: '网络已恢复。', lost: '没有连上服务器', lostDo: '不确定是否送达。请再点一次：同一条不会重复报备。', again: '重试', loading: '正在读取…' },
  trouble: { server: '服务器没能完成，什么都没有写入。请稍后再试。', forbidden: '您的账号没有这项权限。请联系渠道负责人。', gone: '没有找到这条报备。', refused: '没有被采纳。', session: '登录已过期，请重新登录。' },
  login: {
    title: '经纪人登录', name: '账号', password: '密码', enter: '登录', wrong: '账号或密码不对。', locked: (n: number) => `尝试次数太多，请在 ${n} 分钟后再试。`, need: '请填写账号和密码。', must: '请先设置自己的密码',
    mustWhy: '现在的密码是一次性的。', old: '现在的密码', fresh: '新密码（至少 10 个字符）', again: '再输一次', change: '修改密码', short: '至少 10 个字符。', differ: '两次输入不一样。', oldWrong: '现在的密码不对。', changed: '密码已修改。', hint: '报备、出示带看码、查看结果',
  },
  told: { read: '我已阅读', why: '这是告知，不需要您同意。谁在什么时候读过哪一版会被记录。' },
  today: { title: '今天', date: (d: string) => d, ending: '今天到期', endingNone: '今天没有到期的报备。', all: '我的报备', more: '再看一些', allEnding: (n: number) => `全部 ${n} 条`, empty: '还没有报备', emptyDo: '点下面的“报备客户”，一句话就能报。', emptyState: '没有这一类报备。', allOfChannel: '本渠道的报备', ofChannel: '这里看得到本渠道每位经纪人的报备、带看码和结果；报备、撤回和申诉，由经纪人用自己的账号办。', emptyOfChannel: '经纪人报备以后，会出现在这里。', filter: '状态', states: '全部' },
  register: {
    open: '报备客户', title: '报备客户', field: '客户', hint: '例如：王先生 138****1234', project: '项目', parsed: '识别为', phone: '手机号', surname: '姓氏', masked: '隐号', full: '全号', rest: '不随报备发送', noPhone: '还没有看到手机号',
    noSurname: '还没有看到姓氏', permission: '客户已同意我把他的号码报备给这个项目', go: '报备', going: '正在报备…', needPhone: '请写上手机号，全号或隐号都可以。', needSurname: '这个项目要求姓氏。', needPermission: '请先征得客户同意，再勾选。',
    formOff: '这个项目不接受这种写法的号码。', forms: (f: string) => `可以写成：${f}`, lead: (n: number) => `至少提前 ${n} 分钟到访`, days: (n: number) => `有效 ${n} 天`, first: '以先报备为准', showing: '以先带看为准，到访时要出示带看码', noProject: '还没有开放给您的项目。', cancel: '返回',
  },
  answer: { accepted: '已受理', refused: '未受理', until: '有效至', showCode: '出示带看码', another: '再报一位', home: '回到今天', todo: '可以怎么做', see: '查看这条报备' },
  todo: {
    R_CHANNEL: '渠道目前不能报备，请联系渠道负责人。', R_NO_RULES: '项目还没有开始受理，请联系案场。', R_PHONE: '请核对号码：大陆手机 11 位，其他地区带上国家代码。', R_FORM: '请多写几位号码，或直接写全号。', R_SURNAME: '请补上客户姓氏再报。',
    R_OWN_PHONE: '经纪人和案场人员自己的号码不能报备。', R_QUOTA: '今天的名额用完了，明天再报，或撤回用不上的报备。', R_DUPLICATE: '您已有一条有效报备，不用再报。', NOT_AVAILABLE: '客户到访登记时，可以自己说明是怎么来的。', other: '有疑问请联系案场。',
  },
  states: { ACCEPTED: '有效', REFUSED: '未受理', WON: '胜出', LOST: '未胜出', EXPIRED: '已过期', WITHDRAWN: '已撤回', IN_REVIEW: '复核中' },
  row: { until: (d: string) => `有效至 ${d}`, left: (d: string) => `还剩 ${d}`, was: (d: string) => `已于 ${d} 到期`, at: (d: string) => `${d} 报备`, hours: (n: number) => `${n} 小时`, minutes: (n: number) => `${n} 分钟`, days: (n: number) => `${n} 天` },
  detail: {
    title: '报备', back: '返回', phone: '客户手机', surname: '姓氏', project: '项目', at: '报备时间', until: '有效至', code: '出示带看码', withdraw: '撤回报备', withdrawSure: '撤回后这条报备不再有效，不能恢复。', withdrawYes: '确认撤回', keep: '不撤回', receipt: '核对签名凭证', withdrawn: '已撤回。', appeal: '申诉', appealWhy: '写明依据，例如什么时候联系、怎样约的。案场会由两个人看过再裁定。',
    appealWords: '申诉的话', appealSend: '提交申诉', appealNeed: '请写几句依据，至少 4 个字。', appealed: '申诉已提交。', yourAppeal: '您的申诉', theirAnswer: '答复', noAnswer: '还没有答复', decided: (d: string) => `${d} 已裁定`,
  },
  code: { title: '带看码', back: '收起', left: (n: number) => `${n} 秒后更换`, why: '请客户到访登记时出示。每 30 秒更换，每条报备只能用一次。', qr: '带看码二维码', none: '现在拿不到带看码', noneDo: '请检查网络后重试。' },
}
export type Words = typeof zh
