/** The console's words in Chinese, written and not translated. The English file has the same keys. */
export const zh = {
  app: { name: '判客', sub: '案场管理', skip: '跳到正文', demo: '演示 Demo' },
  nav: {
    label: '主菜单', desk: '前台', lookUp: '查号', visits: '到访', registrations: '报备', deals: '成交', settlements: '结佣',
    cases: '争议', accounts: '账号', kiosks: '自助机', rules: '规则', retention: '保存与抹去', site: '告知', mine: '我的账号', office: '案场', money: '成交结佣', house: '管理',
  },
  top: {
    project: '项目', allProjects: '全部项目', language: 'English', light: '浅色', dark: '深色', auto: '跟随系统', theme: '外观',
    logOut: '退出', menu: '菜单', noProject: '您的账号还没有分到项目，请联系集团管理员。',
  },
  live: {
    live: '实时', polling: '每 5 秒更新', lost: '连接中断，正在重试',
    liveHint: '新到访会自动出现', pollingHint: '实时通道不通，改为定时刷新，内容仍是新的', lostHint: '下面是断开前的内容；恢复后自动补上',
  },
  common: {
    search: '查询', reset: '重置', refresh: '刷新', columns: '列设置', compact: '紧凑', open: '查看', close: '关闭', cancel: '取消',
    back: '返回', confirm: '确认', save: '保存', again: '重试', all: '全部', none: '无', yes: '是', no: '否', prev: '上一页', next: '下一页',
    page: '第 {n} 页', rows: '本页 {n} 条', perPage: '每页 {n} 条', size: '每页条数', from: '从', to: '到', loading: '正在读取…', required: '必填', actions: '操作',
    copy: '复制', copied: '已复制', saved: '已保存', yuan: '元', details: '详情', noneYet: '暂无', unknown: '未知', secondsAgo: '{n} 秒前',
    minutesAgo: '{n} 分钟前', hoursAgo: '{n} 小时前', working: '正在提交…', table: '表格，可左右滚动', keep: '先不',
  },
  trouble: {
    network: '连不上服务器', networkDo: '请检查网络。您填的内容还在，恢复后再点一次即可，不会重复提交。',
    forbidden: '您的账号没有这项权限', forbiddenDo: '需要时请联系案场经理或集团管理员。',
    gone: '没有找到', goneDo: '它可能已被删除，或不属于当前项目。', server: '服务器没能完成', serverDo: '没有写入任何内容。请稍后再试；仍不行，请联系管理员。',
    refused: '没有被采纳', changed: '刚才有人改过', changedDo: '已读取最新内容，请看过之后再决定。', changedBy: '您打开之后：',
    nothingSeen: '内容已更新。', load: '读取失败', session: '登录已过期，请重新登录。',
  },
  login: {
    title: '登录', name: '账号', password: '密码', enter: '登录', wrong: '账号或密码不对。', locked: '尝试次数太多，账号已暂时锁定，请在 {n} 分钟后再试。',
    lockedSoon: '尝试次数太多，账号已暂时锁定，请在 {n} 秒后再试。', first: '首次使用？用启动时打印的密钥建立第一个账号', setUp: '首次设置',
    setUpWhy: '启动服务时，终端里打印了一段一次性密钥。凭它建立第一个账号（集团），之后密钥作废。', secret: '设置密钥', makeFirst: '建立账号并登录',
    secretWrong: '密钥不对，或已经用过。', backToLogin: '返回登录', newPassword: '新密码', again: '再输一次', tooShort: '至少 10 个字符。',
    differ: '两次输入不一样。', mustChange: '请先设置自己的密码', mustChangeWhy: '现在的密码是别人给您的一次性密码，只用这一次。',
    old: '现在的密码', change: '修改密码', changed: '密码已修改，其他设备上的登录都已退出。', oldWrong: '现在的密码不对。', rule: '至少 10 个字符，不限种类。',
    needName: '请填写账号。', needPassword: '请填写密码。', needSecret: '请填写密钥。', hint: '谁带来的访客，一次说清',
  },
  outcome: { NATURAL: '自然到访', BROUGHT: '渠道到访', DISPUTED: '争议', NOT_A_VISITOR: '非访客' },
  standing: { NEW: '首次', RETURNING: '复访' },
  verified: { CODE: '短信验证码', RING: '响铃核验', VISIT_CODE: '到访码', null: '—' },
  desk: {
    title: '前台', arrivals: '今日到访', visits: '到访', natural: '自然', brought: '渠道', disputed: '争议', walkedIn: '未留电话', openCases: '待裁定', payable: '待付佣金',
    counts: '今日数字', help: '自助机请求帮助', helpAt: '{kiosk} · 已等 {wait}', helpDone: '我去了', checkIn: '前台登记', walkIn: '散客 +1', walkedInDone: '已计入一位未留电话的访客。',
    checkOut: '离场', checkedOut: '已登记离场。', keys: '↑ ↓ 选择，Enter 打开客户', empty: '今天还没有到访', emptyDo: '访客在自助机登记，或您点“前台登记”，就会立刻出现在这里。',
    signals: '{n} 条提示', who: '来访人', arrived: '新到访：{text}', channel: '渠道', until: '保护至 {date}', newest: '最新', openPerson: '打开客户',
    noPerson: '没有客户资料',
  },
  checkIn: {
    title: '前台登记', step: '请访客本人在场，逐项告知。', notice: '告知书', noticeRead: '访客已看过第 {v} 版告知书，同意登记手机号和来源', showNotice: '看告知书全文', hideNotice: '收起告知书',
    phone: '手机号', ring: '我拨打了这个号码，当面听到它响', ringWhy: '您的账号会作为核验人记下。', surname: '姓氏', how: '您是怎么来的？', self: '自己来的', none: '不想说', byChannel: '有人介绍或带来',
    which: '哪一家', codes: '带看码', codesHint: '没有就留空；多个用空格分开', submit: '登记', done: '已登记', receipt: '回执', another: '再登记一位',
    needPhone: '请填写完整手机号。', needSurname: '请填写姓氏。', needRing: '请先拨号确认。', needNotice: '请先让访客看告知书。', needHow: '请先问访客。', needChannel: '请选择渠道。',
    askFirst: '先问来源，再看判定。',
    contact: '可以让置业顾问之后给您打电话吗？', contactWhy: '念给访客，由访客回答；怎么选都不影响登记和接待。', GIVEN: '可以打', REFUSED: '不要打', needContact: '请问访客，并选上访客的回答。',
    noNotice: '本项目还没有发布告知书，请当面说明为什么登记手机号、姓氏和来源。', noticeTold: '已当面说明，访客同意登记手机号和来源',
  },
  lookUp: {
    title: '查号', trace: '查询会留痕', traceWhy: '每查一次，都会记下是谁、什么时候查了这个号码；访客在“我的”页面看得到次数。', phone: '完整手机号', go: '查询',
    found: '找到客户，正在打开…', notFound: '本项目没有这个号码的到访', notFoundDo: '可能还没来过，或用另一个号码登记。查询已记录。', needPhone: '请填写完整手机号。',
  },
  person: {
    title: '客户', no: '客户 {n}', phones: '手机号', surname: '姓氏', until: '保护至', erased: '该客户已要求删除资料，只保留不含个人信息的记录。', verdicts: '判客结果',
    claims: '报备', deals: '成交', signals: '风险提示', timeline: '时间线', change: '改姓氏', changeWhy: '改动会记录。改得太多会成为风险提示。', addPhone: '加手机号',
    addPhoneWhy: '该号码若已是另一位客户，两人会合并；归属不同则立案。', changed: '姓氏已修改。', added: '手机号已加上。', noClaims: '没有报备', noDeals: '没有成交', noSignals: '没有风险提示',
    noVerdicts: '还没有判定', standing: '现在的归属', back: '返回', traced: '打开客户资料会留痕，同一天只记一次。', newSurname: '新的姓氏', newPhone: '新的手机号', why: '没有胜出的原因', loading: '正在读取客户',
    timelineEmpty: '还没有记录', notShown: '未显示',
    contact: '事后联系', mayCall: '可以打电话', mayNotCall: '不可以打电话', contactStates: { NONE: '没有同意过', GIVEN: '本人同意', REFUSED: '本人拒绝', EXPIRED: '同意已到期', WITHDRAWN: '本人已撤回' },
  },
  mark: {
    REGISTERED: '报备', ARRIVED: '到访', DECLARED: '来源声明', CODE: '带看码', CORRECTED: '更正声明', LOOKED_UP: '被查询', NAME: '改姓氏', PHONE: '加手机号', SUBSCRIBED: '认购',
    SIGNED: '签约', CANCELLED: '取消', APPEALED: '申诉', DECIDED: '裁定', LEFT: '离场', CONSENT: '同意联系',
  },
  visits: {
    title: '到访', at: '时间', who: '客户', phone: '手机号', outcome: '判定', text: '说明', channel: '渠道', until: '保护至', verified: '核验', signals: '提示', case: '争议', consultant: '接待：{name}',
    empty: '没有到访', emptyDo: '访客登记后会出现在这里。', emptyFiltered: '没有符合条件的到访', emptyFilteredDo: '放宽条件，或点“重置”。', from: '开始日期', to: '结束日期', verdict: '判客结果',
    openPerson: '打开客户', caseOpen: '有争议', standing: '到访次序',
  },
  registrations: {
    title: '报备', at: '报备时间', channel: '渠道', agent: '经纪人', phone: '客户手机', surname: '姓氏', state: '状态', until: '有效至', text: '说明', form: '号码', masked: '隐号', full: '全号',
    empty: '没有报备', emptyDo: '经纪人在手机页面报备后会出现在这里。', visit: '到访',
    states: { REFUSED: '未受理', LIVE: '有效', WON: '胜出', LOST: '落选', EXPIRED: '已过期', WITHDRAWN: '已撤回', DISPUTED: '争议中' },
  },
  deals: {
    title: '成交', contract: '合同号', unit: '房号', amount: '合同金额', subscribed: '认购', signed: '签约', cancelled: '取消', state: '佣金', channel: '归属', due: '应付佣金', text: '说明', make: '登记认购',
    sign: '签约', cancel: '取消合同', buyers: '买方', buyer: '买方手机号', addBuyer: '再加一位', removeBuyer: '去掉这一位', payee: '收佣方', payeeHint: '不填即按判定', amountYuan: '合同金额（元）', subscribe: '登记认购',
    signSure: '确认合同 {c} 已签约？签约后归属冻结，不能再改。', cancelSure: '确认取消合同 {c}？已付的佣金会转为追回。', done: '已登记。', history: '佣金变化', signals: '风险提示', empty: '没有成交',
    emptyDo: '点“登记认购”记下第一份合同。', needContract: '请填写合同号。', needBuyer: '请至少填一位买方的完整手机号。', badAmount: '金额须是不小于 0 的数字，最多两位小数。', noSignals: '没有风险提示',
    states: { WAITING: '未到节点', PAYABLE: '可付', NOTHING: '不付', HELD: '暂缓', APPROVED: '已批准', PAID: '已付', CLAWED_BACK: '追回' },
    stage: '阶段', stages: { SUBSCRIBED: '已认购', SIGNED: '已签约', CANCELLED: '已取消' }, natural: '自然到访',
  },
  settlements: {
    title: '结佣', approve: '批准付款', pay: '登记已付', approveSure: '批准向 {who} 支付 {sum}？批准人记为您：{me}。', paySure: '确认已向 {who} 付出 {sum}？', self: '批准人是您，须由另一人付款。', approved: '已批准。',
    paid: '已登记付款。', approvedBy: '批准人', paidBy: '付款人', empty: '没有结佣', emptyDo: '合同到了付佣节点，就会出现在这里。', pageSum: '本页合计 {sum}', held: '暂缓：争议或风险提示未了结前不能付款。', changed: '现在是：{state}',
    steps: '两个人：一人批准，另一人付款', step1: '批准', step2: '付款', byAt: '{by} · {at}', caseLink: '查看争议', waiting: '待办',
    didApprove: '{by} 已批准。', didPay: '{by} 已付款。', didState: '佣金变为“{state}”。',
  },
  cases: {
    title: '争议', kind: '类型', opened: '立案', deadline: '裁定期限', overdue: '已超期', text: '说明', outcome: '裁定结果', decided: '裁定时间', open: '待裁定', done: '已裁定', file: '案卷', empty: '没有待裁定的争议',
    emptyDo: '访客或渠道申诉、说法与报备不符、归属冲突时会立案。', emptyDone: '还没有裁定过争议', emptyDoneDo: '两人签字后，案卷会移到这里。', answerBy: '答复期限', appeals: '申诉', noAppeals: '没有人申诉；由系统立案。', answers: '答复', answer: '答复申诉人', send: '发出答复',
    words: '理由', propose: '提出裁定', proposal: '待第二人签字', proposalBy: '{by} 于 {at} 提出', sign: '签字裁定', signSure: '您将作为第二人签字，裁定立即生效。', ownProposal: '这是您提出的，须由另一人签字。', withdraw: '撤回提议',
    decision: '裁定', decisionBy: '{a} 与 {b} 于 {at} 签字', needOutcome: '请选择裁定结果。', needWords: '请写明理由，至少 4 个字。', VISITOR: '访客', proposed: '已提出，等待另一人签字。', withdrawn: '提议已撤回。', signed: '裁定已生效。',
    answered: '答复已发出。', verdict: '争议的判定', deal: '争议的合同', didPropose: '{by} 提出了裁定。', didWithdraw: '原来的提议已撤回。', didDecide: '{by} 已裁定。', didAnswer: '有了新的答复。', didAppeal: '有了新的申诉。',
    kinds: { DECLARATION: '说法不符', MERGE: '两人合并', CORRECTION: '更正声明', APPEAL: '申诉', HOUSEHOLD: '买方归属不同', SIGNAL: '疑点暂缓' }, states: { OPEN: '待裁定', DECIDED: '已裁定', DROPPED: '不再需要裁定' }, two: '两个人签字才算裁定',
    reviewKind: { APPEAL: '申诉', REVIEW: '请人复核' }, step1: '第一人提出', step2: '第二人签字', left: '剩 {n}', days: '{n} 天', hours: '{n} 小时',
  },
  evidence: {
    title: '证据包', take: '取走证据包（ZIP）', taken: '证据包已取走，并已留痕。', sure: '证据包里有完整的手机号。取走它会记在您的名下。',
    what: '相关事件、当时的规则、签名的日志证明和一份可读的 PDF；任何人都可以离线核对。',
  },
  rules: {
    title: '判客规则', document: '规则文件（YAML）', publish: '发布', sure: '发布后立即生效，并记入日志，不能撤回，只能再发布。已接受的报备和已给出的判定保持原来的条款。', published: '规则已发布，从现在起生效。',
    hint: '改动保护期、提前量等条款，请加写一版，生效时间晚于现在；停用渠道，请写 suspendedFrom。', history: '发布记录', first: '开盘以来没有再发布过。', by: '{by} 发布', same: '和现行规则一样，没有改动。', newest: '改回现行规则',
  },
  accounts: {
    title: '账号', name: '账号', role: '角色', project: '项目', channel: '渠道', agent: '经纪人编号', active: '状态', on: '启用', off: '停用', make: '新建账号', made: '账号已建立',
    once: '一次性密码，只显示这一次。请当面交给本人，首次登录须修改。', deactivate: '停用', activate: '启用', deactivateSure: '停用 {name}？该账号会立刻退出，所有记录保留。', activateSure: '重新启用 {name}？', all: '全部项目', empty: '没有账号',
    emptyDo: '点“新建账号”加第一位同事。', needName: '请填写账号。', needRole: '请选择角色。', needChannel: '请填写渠道编号。', needAgent: '请填写经纪人编号。', needProject: '请选择项目。',
    didChange: '{name} 现在是：{role}，{state}。', saved: '账号已更新。', edit: '修改', shown: '我已记下，关闭',
    roles: {
      GROUP: '集团', PROJECT: '项目负责人', DESK: '前台', CONSULTANT: '置业顾问', SITE_MANAGER: '案场经理', CHANNEL_MANAGER: '渠道经理', RISK: '风控', FINANCE: '财务', COMPLIANCE: '合规', AUDITOR: '审计',
      CHANNEL_ADMIN: '渠道管理员', AGENT: '经纪人',
    },
  },
  site: {
    title: '项目与告知', hint: '由谁负责、在哪里；告知由此生成', see: '看公开的告知', version: '第 {n} 版，{at} 由 {by} 发布', nothing: '还没有填写。来访者现在看到的是只有项目名称的简短告知。', packs: '适用的政策包：{list}。', reviewed: '均由具名审阅人签名。', notReviewed: '未经律师审阅，不是法律意见。', unknown: '还不知道所在地，按最严的默认处理。',
    asked: '告知还必须写明', places: '所在地', placesHint: '六位行政区划代码，例如 330106', zh: '中文', en: '英文', recipients: '其他接收方', recipientsHint: '每行一个：中文 | English', nobody: '没有其他接收方', gateOpen: '人脸：打开', gateShut: '人脸：关闭', gateHint: '每一条都成立才会打开，不清楚的按不成立处理。', publish: '发布', published: '已发布，新的告知即刻生效。',
    texts: { controller: '处理者的名称（公司全称）', contact: '联系方式', officer: '个人信息保护负责人（有则填写）', storagePlace: '数据存放在哪里', complaintAuthority: '可以向哪个部门投诉、举报' },
  },
  kiosks: {
    title: '自助机', name: '名称', paired: '配对时间', seen: '最近在线', state: '状态', make: '添加自助机', code: '配对码', codeDo: '在自助机上打开 /kiosk，输入这个配对码。', expires: '{n} 后失效', over: '配对码已失效，请重新添加。', end: '解除配对',
    endSure: '解除 {name} 的配对？那台机器会立刻停用。', ended: '已解除。', empty: '还没有自助机', emptyDo: '点“添加自助机”，用配对码连上一台平板。', needName: '请起个名字，例如“大门左侧”。', nameHint: '例如：大门左侧',
    states: { WAITING: '待配对', PAIRED: '使用中', ENDED: '已解除' },
  },
  retention: {
    title: '保存与抹去', hint: '只有数字，看不到任何人', nothing: '没有到期未抹去的内容', overdue: '有 {n} 项到期还没有抹去，请立即通知负责人', late: '抹去任务没有按时运行，请立即通知负责人', swept: '最近一次检查 {at}，每分钟一次', never: '还没有检查过', first: '刚刚启动，一分钟内完成第一次检查',
    kinds: '保存着什么', what: '内容', clock: '保存多久，依据', held: '数量', oldest: '最早', waiting: '因具名理由保存更久', overdueShort: '逾期', days: '每天的抹去记录（UTC）', day: '日期', runs: '检查次数', forgotten: '抹去', noDays: '还没有记录',
  },
  mine: {
    title: '我的账号', sessions: '登录的设备', started: '登录时间', seen: '最近使用', browser: '浏览器', current: '当前设备', end: '退出该设备', ended: '已退出。', password: '修改密码', name: '账号', role: '角色', empty: '没有其他设备',
    emptyDo: '在别处登录后会出现在这里。',
  },
}
export type Words = typeof zh
