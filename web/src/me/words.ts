/** The words of a visitor's own page: Chinese first, English with the same keys. */
export const zh = {
  name: '我的到访', language: 'English', logOut: '退出', again: '重试', loading: '正在读取…', back: '返回', cancel: '取消',
  lost: '没有连上服务器，请再试一次。', lostTitle: '网络断开了', lostWhy: '没有连上服务器。您的登录还在，网络恢复后请重试。', ended: '登录已结束，这是为了保护您的信息。用手机验证码可以再次进入。', out: '已退出。',
  login: {
    title: '查看我的记录', why: '凭手机验证码查看这个售楼处记录的、关于您的全部内容。', office: '哪个售楼处？', phone: '手机号', send: '发送验证码', resend: '重新发送验证码', code: '短信验证码', enter: '进入', sent: '验证码已发送，五分钟内有效。',
  },
  greeting: (surname: string) => `${surname}，您好`, hello: '您好', lead: '这里是本售楼处记录的、关于您的全部内容。', nothing: '这里没有您的到访记录。',
  visits: '到访与结果', came: (t: string) => `${t} 到访`, receipt: '查看凭证', declared: '来访方式', corrected: (t: string) => `${t} 更正`,
  correct: { open: '更正来访方式', why: '可以更正一次，认购之前有效。更正与结果不符时，由两名工作人员裁定。', legend: '您是怎么来的？', SELF: '我是自己来的', CHANNEL: '由渠道经纪人带来', NONE: '我不想说明', which: '哪个渠道？', sure: '确认更正' },
  contest: { review: '请人工复核', appeal: '我不同意，提出申诉', reviewWhy: '由两名工作人员重新看一遍，不需要证明。', appealWhy: '请写明为什么不同意；两名工作人员共同裁定。', words: '请写明原因', submit: '提交', done: '已提交，两名工作人员会共同裁定。' },
  matter: {
    APPEAL: '您提出了申诉', REVIEW: '您请求了人工复核', OTHERS: '有渠道对结果提出申诉', DECLARATION: '您说的来访方式与渠道报备不一致', CORRECTION: '您更正的来访方式与结果不符', MERGE: '您的两个号码此前结果不同', OTHER: '结果正在复核',
    open: (t: string) => `两名工作人员正在裁定，最迟 ${t}。`, decided: (t: string, o: string) => `${t} 由两名工作人员裁定：${o}。`, words: '您写的', answer: '答复',
  },
  refused: { ASKED: '您提过同样的请求，正在处理。', NOTHING_KEPT: '这里没有保存关于您的任何内容。', E_CORRECTED: '来访方式只能在认购前更正一次，您已经更正过或已认购。', E_NO_VERDICT: '没有可以更正的到访结果，它可能已经到期。', C_DECIDED: '这个结果已经由两名工作人员裁定，不能再次申诉。', D_SIGNED: '合同已经签约，到访结果不再改变。', C_UNKNOWN: '这次到访的结果已经到期，不能再申诉。', APPEALED: '您已经提交过，工作人员正在裁定。', UNKNOWN: '没有这次到访，或它不是您的。', NOTHING_TO_END: '现在没有有效的同意，不需要撤回。', CHANGED: '您在别处刚改过，请刷新后再看一遍。', NOTICE: '告知内容刚刚更新，请再按一次。' } as Record<string, string>,
  code: { title: '到访码', make: '生成到访码', hint: '到访时在自助机输入，代替短信验证码；一次有效。', left: (n: number) => `还剩 ${n} 秒`, over: '到访码已过期，可以再生成一个。' },
  kept: { title: '保存了什么，到什么时候', phones: '手机号', until: (d: string) => `保存到 ${d}`, open: '尚无期限', session: '本次登录', sessionWhy: '到时自动退出，也可以随时退出。' },
  registrations: '报备过您手机号的渠道', noRegistrations: '没有渠道用完整手机号报备过您。', lookups: '工作人员查询您号码的次数', noLookups: '没有人查询过。', lookup: (d: string, n: number) => `${d}，${n} 次`,
  notices: '您同意过的告知', notice: (v: number) => `第 ${v} 版`, agreed: (t: string) => `${t} 同意`, deals: '认购与签约', deal: (u: string, t: string) => `${u ? u + '，' : ''}${t} 认购`, signed: (t: string) => `，${t} 签约`, cancelled: (t: string) => `，${t} 取消`,
  consent: {
    title: '您同意了什么', states: { NONE: '没有问过您', GIVEN: '已同意', REFUSED: '未同意', EXPIRED: '已到期', WITHDRAWN: '已撤回', TERMINATED: '已结束' }, until: (d: string) => `同意到 ${d} 为止，之后不再联系。`, visitUntil: (d: string) => `同意到 ${d} 为止；资料本身保存多久，见“保存了什么”。`, visitEnds: '这是登记本身；要撤回，请在下面删除您的资料。',
    ask: '撤回同意', offer: '改为同意', sureEnd: '撤回后立刻生效：置业顾问看不到您的手机号，也不会再给您打电话；期限内谁也不会再来问您。', sureGive: '同意后，接待您的置业顾问可以看到您的手机号，就您看过的房源给您打电话；随时可以撤回。', end: '确认撤回', give: '确认同意',
    receipt: '签名凭条', signed: '扫码带走：由售楼处签名，随时可核对您说过什么。', check: '核对', record: '下载同意记录（JSON-LD）', recordWhy: '供其他程序读取的标准格式。',
  },
  pass: {
    title: '您的面容凭证', why: '凭证在您手里。这里只有它的日期，没有照片，也没有面容。', made: (t: string) => `${t} 制作`, until: (d: string) => `有效期到 ${d}`, end: '作废这一张', sureEnd: '作废后，这张凭证立刻不能再用，也不能恢复；您的登记和认定不变。', yes: '确认作废',
    all: '撤回同意，全部作废', sureAll: '同意立刻撤回，所有凭证都不能再用；您的登记和认定不变。', yesAll: '确认撤回', given: '您同意过使用面容凭证。', ended: '凭证已作废。', endedAll: '已撤回，凭证全部作废。',
  },
  entry: {
    title: '您的人脸登记', until: (d: string) => `您同意保存的人脸特征，加密存放在售楼处，最迟 ${d} 销毁。没有照片。`, given: '您同意过保存人脸特征；现在没有保存。', end: '撤回同意，立即销毁', sure: '同意立刻撤回，您的密钥销毁，人脸特征再也打不开；您的登记和认定不变，别人的不受影响。', yes: '确认撤回并销毁', ended: '已撤回，人脸特征已销毁。',
  },
  requests: {
    title: '您的权利', why: '看得到的都在这一页。可以带走一份；更正其他内容、限制或拒绝处理、要求说明理由，请在这里提出，会在期限内答复。', copy: '下载全部内容（JSON）', print: '打印这一页', open: '提出请求', what: '请求什么', rights: { CORRECT: '更正、补充', RESTRICT: '限制处理', EXPLAIN: '说明理由和规则', OBJECT: '拒绝处理' } as Record<string, string>, words: '请写明', send: '提出', desk: '由前台代为登记',
    states: { OPEN: '等待答复', DONE: '已照办', IN_PART: '部分照办', REFUSED: '没有照办', NOTHING_KEPT: '没有保存任何内容' } as Record<string, string>, due: (d: string) => `最迟 ${d} 答复。`, late: (d: string) => `应在 ${d} 以前答复，已经超过期限；您可以向主管部门投诉。`, yours: '您写的', answer: '答复', because: '没有照办的理由', further: '不同意的，可以向履行个人信息保护职责的部门投诉，也可以向人民法院起诉（《个人信息保护法》第五十条、第六十五条）。',
  },
  stop: '。',
  erase: {
    title: '删除我的资料', why: '您可以随时要求删除这里关于您的全部内容。删除前会先说明哪些要等一等。', open: '删除我的资料', sureTitle: '确认删除？', sure: '确认删除', keep: '先不删除',
    now: '您的手机号、姓氏、来访方式和您写过的话会立刻删除，不能恢复。', later: '从现在起，任何页面都不再显示您的手机号和姓氏；下面的事一结束，就全部删除，不能恢复。', remains: '判客结果和审计记录会留下，但不再指向任何人。', anew: '以后再来，您就是一位新访客，此前的到访不再为您作证。', first: '先要等这些事结束：',
    asked: (t: string) => `您已于 ${t} 请求删除。手机号和姓氏不再显示给工作人员和渠道，只用于比对；上面列出的事一结束就删除。`, done: '已删除', waits: '已受理，等待删除', at: '时间', number: '凭证号', doneWhy: '这个售楼处保存的、关于您的内容已经删除。', waitsWhy: '您的资料不再显示给任何人，只用于比对。等下面的事结束，就自动删除，您不用再做什么。', finish: '完成',
  },
  slip: { title: '到访凭证', arrival: '到访时间', given: '登记时间', until: '保护期至', link: '扫码用手机验证码查看', print: '打印凭证', signed: '本凭证由售楼处签名，并记入公开的日志；扫码核对，不需要登录。', check: '核对这张凭证' },
}
export type Words = typeof zh
export const en: Words = {
  name: 'My visits', language: '中文', logOut: 'Log out', again: 'Try again', loading: 'Reading…', back: 'Back', cancel: 'Cancel',
  lost: 'The server could not be reached. Please try again.', lostTitle: 'The network is lost', lostWhy: 'The server could not be reached. You are still logged in; please try again when the network is back.', ended: 'You have been logged out, to keep your data safe. A code to your phone lets you in again.', out: 'You are logged out.',
  login: {
    title: 'See what is kept about me', why: 'With a code to your phone you see everything this sales office keeps about you.', office: 'Which sales office?', phone: 'Phone', send: 'Send me a code', resend: 'Send another code', code: 'The code we sent', enter: 'Log in', sent: 'The code is on its way; it is good for five minutes.',
  },
  greeting: (s) => `Hello ${s}`, hello: 'Hello', lead: 'This is everything this sales office keeps about you.', nothing: 'There is no visit of yours here.',
  visits: 'Visits and verdicts', came: (t) => `Visit on ${t}`, receipt: 'See the receipt', declared: 'How you came', corrected: (t) => `corrected ${t}`,
  correct: { open: 'Correct how I came', why: 'Possible once, before a subscription. Where it contradicts the verdict, two people decide.', legend: 'How did you come?', SELF: 'I came by myself', CHANNEL: 'A broker of a channel brought me', NONE: 'I would rather not say', which: 'Which channel?', sure: 'Correct it' },
  contest: { review: "Ask for a person's decision", appeal: 'I disagree: appeal', reviewWhy: 'Two people look at it again. You need not prove anything.', appealWhy: 'Please say why you disagree; two people decide together.', words: 'Please say why', submit: 'Send', done: 'Sent. Two people will decide together.' },
  matter: {
    APPEAL: 'You appealed', REVIEW: "You asked for a person's decision", OTHERS: 'A channel appealed the verdict', DECLARATION: 'What you said and a registration differ', CORRECTION: 'Your correction and the verdict differ', MERGE: 'Your two numbers had different verdicts', OTHER: 'The verdict is looked at again',
    open: (t) => `Two people are deciding, by ${t} at the latest.`, decided: (t, o) => `Decided by two people on ${t}: ${o}.`, words: 'You wrote', answer: 'The answer',
  },
  refused: { ASKED: 'You asked the same before, and it waits for its answer.', NOTHING_KEPT: 'Nothing is kept of you here.', E_CORRECTED: 'How you came can be corrected once, before a subscription; you did, or have subscribed.', E_NO_VERDICT: 'There is no verdict to correct; it may have expired.', C_DECIDED: 'Two people have decided this; it cannot be appealed again.', D_SIGNED: 'The contract is signed; the verdict does not change any more.', C_UNKNOWN: 'The verdict of this visit has expired; it cannot be appealed.', APPEALED: 'You sent this before; people are deciding.', UNKNOWN: 'There is no such visit, or it is not yours.', NOTHING_TO_END: 'There is no consent in force, so nothing to take back.', CHANGED: 'You changed this elsewhere just now; reload the page and look again.', NOTICE: 'The notice has just changed; please press again.' },
  code: { title: 'Visit code', make: 'Make a visit code', hint: 'Enter it at the kiosk instead of a code by message; it is good once.', left: (n) => `${n} ${n === 1 ? 'second' : 'seconds'} left`, over: 'The code has expired; you can make another.' },
  kept: { title: 'What is kept, and until when', phones: 'Phones', until: (d) => `kept until ${d}`, open: 'no day yet', session: 'This log-in', sessionWhy: 'It ends by itself; you can log out at any time.' },
  registrations: 'Channels that registered your phone', noRegistrations: 'No channel registered your full phone.', lookups: 'How often staff looked your phone up', noLookups: 'Nobody looked it up.', lookup: (d, n) => `${d}: ${n === 1 ? 'once' : n + ' times'}`,
  notices: 'Notices you agreed to', notice: (v) => `version ${v}`, agreed: (t) => `agreed ${t}`, deals: 'Subscriptions and contracts', deal: (u, t) => `${u ? u + ', ' : ''}subscribed ${t}`, signed: (t) => `, signed ${t}`, cancelled: (t) => `, cancelled ${t}`,
  consent: {
    title: 'What you agreed to', states: { NONE: 'You were not asked', GIVEN: 'Agreed', REFUSED: 'Not agreed', EXPIRED: 'Over', WITHDRAWN: 'Taken back', TERMINATED: 'Ended' }, until: (d) => `Agreed until ${d}; nobody contacts you after that.`, visitUntil: (d) => `Agreed until ${d}; how long the data themselves are kept stands under “What is kept”.`, visitEnds: 'This is the check-in itself; to take it back, erase your data below.',
    ask: 'Take it back', offer: 'Agree to it', sureEnd: 'Effective at once: consultants no longer see your number and do not call you; and for a time nobody may ask you again.', sureGive: 'The consultant who received you then sees your number and may call you about what you looked at; you can take it back at any time.', end: 'Yes, take it back', give: 'Yes, I agree',
    receipt: 'Signed receipt', signed: 'Scan to take it along: signed by the sales office, so that you can check at any time what you said.', check: 'Check it', record: 'Download the consent record (JSON-LD)', recordWhy: 'A standard format for other programs.',
  },
  pass: {
    title: 'Your face passes', why: 'You hold the pass. Here is only its date: no picture and no face.', made: (t) => `made ${t}`, until: (d) => `good until ${d}`, end: 'End this one', sureEnd: 'It stops working at once, for good. Your check-ins and verdicts stay as they are.', yes: 'Yes, end it',
    all: 'Take the consent back and end them all', sureAll: 'The consent ends at once and no pass works any more. Your check-ins and verdicts stay as they are.', yesAll: 'Yes, take it back', given: 'You agreed to use a face pass.', ended: 'The pass is ended.', endedAll: 'Taken back; every pass is ended.',
  },
  entry: {
    title: 'Your face, as it is kept', until: (d) => `Features of your face, which you agreed to, are kept sealed at the office and destroyed by ${d} at the latest. There is no picture.`, given: 'You agreed that features of your face are kept; none are kept now.', end: 'Take the consent back and destroy them', sure: 'The consent ends at once, your key is destroyed and nothing opens the features any more. Your check-ins and verdicts stay as they are, and nobody else’s are touched.', yes: 'Yes, take it back and destroy them', ended: 'Taken back; the features are destroyed.',
  },
  requests: {
    title: 'Your rights', why: 'All that is kept is on this page. You can take it along. To have something else corrected, to have its use restricted, to object or to have it explained, ask here; you are answered in time.', copy: 'Download everything (JSON)', print: 'Print this page', open: 'Ask for something', what: 'What do you ask?', rights: { CORRECT: 'Have it corrected', RESTRICT: 'Have its use restricted', EXPLAIN: 'Have it explained', OBJECT: 'Object' }, words: 'Please say what you mean', send: 'Ask', desk: 'taken down by the desk',
    states: { OPEN: 'Waits for an answer', DONE: 'Done', IN_PART: 'Done in part', REFUSED: 'Not done', NOTHING_KEPT: 'Nothing is kept' }, due: (d) => `You are answered by ${d}.`, late: (d) => `The answer was due by ${d} and is late; you can complain to the authority.`, yours: 'You wrote', answer: 'The answer', because: 'Why it is not done', further: 'If you disagree you can complain to the authority, and go to court (PIPL 50 and 65; GDPR 12(4)).',
  },
  stop: '.',
  erase: {
    title: 'Erase my data', why: 'You can have everything that is kept about you here erased at any time. Before that you are told what has to wait.', open: 'Erase my data', sureTitle: 'Erase it all?', sure: 'Yes, erase it', keep: 'Keep it',
    now: 'Your phone, your surname, how you came and what you wrote are erased at once, for good.', later: 'From now on no page shows your phone or surname. As soon as the following is over everything is erased, for good.', remains: 'Verdicts and the audit trail stay, and lead to nobody any more.', anew: 'When you come again you are a new visitor; earlier visits no longer speak for you.', first: 'This has to end first:',
    asked: (t) => `You asked on ${t} to be erased. Neither staff nor channels see your phone or surname any more; they are used for matching alone and erased as soon as what is listed above is over.`, done: 'Erased', waits: 'Received; to be erased', at: 'When', number: 'Receipt', doneWhy: 'What this sales office kept about you is erased.', waitsWhy: 'Nobody is shown your data any more; they are used for matching alone. They are erased by themselves when the following is over; you need do nothing more.', finish: 'Done',
  },
  slip: { title: 'Receipt of a visit', arrival: 'Arrival', given: 'Checked in', until: 'Protected until', link: 'Scan to see it with a code to your phone', print: 'Print the receipt', signed: 'Signed by the sales office and kept in its public log; scan to check it, without logging in.', check: 'Check this receipt' },
}
