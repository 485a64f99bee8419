import type { Assessment } from '../../src/console/assessment'
import type { CaseFile, DealFile, Mark, Outcome, RegistrationRow, Retention, Said, VerdictView, VisitRow } from '../../src/console/shapes'

/** A day in an invented office. Phones are from a range nobody uses in examples. */
export const NOW = Date.parse('2026-11-27T06:30:00Z')
export const ago = (minutes: number): string => new Date(NOW - minutes * 60_000).toISOString()
export const inDays = (days: number): string => new Date(Date.parse('2026-11-27T16:00:00Z') + days * 86_400_000).toISOString()

const SURNAMES = ['王', '李', '张', '欧阳', '陈', '刘', '司徒', '赵', '买买提·艾力', '何']
const CHANNELS = [
  { channel: 'A1', name: '安家置业' },
  { channel: 'A2', name: '远见房产经纪（华东）有限公司第三分公司' },
  { channel: 'O1', name: '自渠一部' },
]
export const channels = CHANNELS.map((c, i) => ({ ...c, kind: i < 2 ? 'AGENCY' : 'OWN', suspended: false }))

export const texts: Record<Outcome, Said> = {
  NATURAL: { zh: '自然到访 · 首次 · 保护至 12 月 27 日', en: 'Natural · first visit · protected until 27 December' },
  BROUGHT: { zh: '安家置业带访 · 首次 · 保护至 12 月 27 日', en: 'Brought by Anjia · first visit · protected until 27 December' },
  DISPUTED: { zh: '争议：来访人说自己来的，安家置业有有效报备', en: 'Disputed: the visitor says by themselves, Anjia has a live registration' },
  NOT_A_VISITOR: { zh: '非访客：供应商', en: 'Not a visitor: supplier' },
}
const OUTCOMES: Outcome[] = ['BROUGHT', 'NATURAL', 'NATURAL', 'DISPUTED', 'BROUGHT', 'NATURAL', 'NOT_A_VISITOR']

export function visit(i: number): VisitRow {
  const outcome = OUTCOMES[i % OUTCOMES.length]!
  const channel = outcome === 'BROUGHT' ? CHANNELS[i % 3]! : null
  return {
    visit: 'v' + i, at: ago(4 + i * 17), person: outcome === 'NOT_A_VISITOR' ? null : 100 + i, phone: `138****${String(1000 + ((i * 37) % 9000))}`,
    surname: SURNAMES[i % SURNAMES.length]!, outcome, standing: i % 4 === 1 ? 'RETURNING' : 'NEW', channel: channel?.channel ?? null, channelName: channel?.name ?? null,
    until: outcome === 'NOT_A_VISITOR' ? null : inDays(30), case: outcome === 'DISPUTED' ? 'c' + i : null, verified: i % 5 === 0 ? 'RING' : 'CODE', text: texts[outcome], signals: i % 6 === 4 ? 2 : 0,
  }
}

const tooLate: Said = { zh: '报备到到访只有 12 分钟，少于约定的 30 分钟', en: 'Only 12 minutes from registration to arrival, 30 were agreed' }

/** What came before a visit: a registration in good time, one at the last minute, and what was said at the door. */
function marks(row: VisitRow): Mark[] {
  const at = (minutes: number): string => new Date(Date.parse(row.at) - minutes * 60_000).toISOString()
  const mark = (minutes: number, kind: string, label: Said, more: Partial<Mark> = {}): Mark => ({ at: at(minutes), kind, label, registration: null, channelName: null, state: null, reason: null, leadUntil: null, until: null, ...more })
  const early = mark(170, 'REGISTERED', { zh: '安家置业报备', en: 'Registered by Anjia' }, { registration: 'r1', channelName: '安家置业', state: row.outcome === 'BROUGHT' ? 'WON' : 'LIVE', leadUntil: at(140), until: at(-4_000) })
  const late = mark(12, 'REGISTERED', { zh: '远见房产报备', en: 'Registered by Yuanjian' }, { registration: 'r2', channelName: '远见房产', state: 'LOST', leadUntil: at(-18), until: at(-4_000), reason: tooLate })
  const own = row.outcome !== 'BROUGHT'
  const said = [mark(0, 'ARRIVED', { zh: '到访', en: 'Arrived' }), mark(-1, 'DECLARED', own ? { zh: '来源声明：自己来的', en: 'Declared: by myself' } : { zh: '来源声明：安家置业', en: 'Declared: Anjia' })]
  if (row.outcome === 'NATURAL') return [late, ...said]
  return [early, late, ...said, mark(-1, 'CODE', { zh: '核销带看码', en: 'Showing code redeemed' }, { registration: 'r1' })]
}
const inTime: Said = { zh: '安家置业的报备早于到访 170 分钟，够约定的 30 分钟', en: 'Anjia registered 170 minutes before the arrival; 30 were agreed' }
const shown: Said = { zh: '带看码在到访时核销', en: 'Its showing code was redeemed at the visit' }
const lateInWords: Said = { zh: '远见房产：' + tooLate.zh, en: 'Yuanjian: ' + tooLate.en }
const alone: Said = { zh: '来访人说是自己来的', en: 'The visitor says they came by themselves' }

export function verdict(row: VisitRow): VerdictView {
  const reasons = { BROUGHT: [inTime, shown, lateInWords], NATURAL: [alone, lateInWords], DISPUTED: [alone, inTime, shown], NOT_A_VISITOR: [] }
  return {
    visit: row.visit, at: row.at, arrival: row.at, person: row.person, outcome: row.outcome, standing: row.standing, channel: row.channel, channelName: row.channelName, agent: row.channel ? 'a17' : null,
    registration: row.channel ? 'r1' : null, until: row.until, rules: 1, case: row.case, revises: null, declared: 'CHANNEL:A1', verified: row.verified, consultant: null, notice: null, text: row.text, reasons: reasons[row.outcome], timeline: marks(row), earlier: [],
  }
}

const STATES = ['LIVE', 'WON', 'LOST', 'REFUSED', 'EXPIRED', 'WITHDRAWN', 'DISPUTED'] as const
export function registration(i: number): RegistrationRow {
  const state = STATES[i % STATES.length]!
  const channel = CHANNELS[i % 3]!
  return {
    registration: 'r' + i, at: ago(30 + i * 41), channel: channel.channel, channelName: channel.name, agent: 'a' + (10 + (i % 9)), phone: `139****${String(2000 + ((i * 53) % 7000))}`, masked: i % 3 === 0,
    surname: SURNAMES[(i * 3) % SURNAMES.length]!, answer: state === 'REFUSED' ? 'REFUSED' : 'ACCEPTED', reason: state === 'REFUSED' ? 'R_PROTECTED' : state === 'LOST' ? 'V_LEAD' : null, state,
    until: state === 'REFUSED' ? null : inDays(3),
    text: state === 'LOST' ? tooLate : state === 'REFUSED' ? { zh: '未受理：已有自然到访在保护期内', en: 'Refused: a natural visit is protected' } : { zh: '已受理，等客户到访', en: 'Accepted, waiting for the visit' }, visit: state === 'WON' ? 'v' + i : null, person: state === 'WON' ? 100 + i : null,
  }
}

const DEAL = ['PAYABLE', 'HELD', 'APPROVED', 'PAID', 'WAITING', 'NOTHING', 'CLAWED_BACK'] as const
export function deal(i: number, approver = '周敏'): DealFile {
  const state = DEAL[i % DEAL.length]!
  const natural = state === 'NOTHING'
  return {
    contract: 'HT-2026-' + String(1000 + i), unit: `${(i % 6) + 1}号楼 ${(i % 20) + 3}0${(i % 4) + 1}`, amountFen: 250_000_000 + i * 1_234_500, subscribedAt: ago(9_000 + i * 300), signedAt: state === 'WAITING' ? null : ago(3_000 + i * 200),
    cancelledAt: state === 'CLAWED_BACK' ? ago(500) : null, state, reason: null, channel: natural ? null : CHANNELS[i % 3]!.channel, channelName: natural ? null : CHANNELS[i % 3]!.name, dueFen: natural ? null : 3_750_000 + i * 18_517,
    case: state === 'HELD' ? 'c3' : null, approvedBy: state === 'APPROVED' || state === 'PAID' ? approver : null, approvedAt: state === 'APPROVED' || state === 'PAID' ? ago(700) : null,
    paidBy: state === 'PAID' ? '孙会计' : null, paidAt: state === 'PAID' ? ago(300) : null, text: { zh: '按判定付给渠道，合同金额的 1.5%', en: 'Paid to the channel by the verdict, 1.5 % of the amount' }, version: 3,
    buyers: [
      { person: 100, phone: '138****1000', surname: '王', verdict: texts.BROUGHT, pass: null },
      { person: 101, phone: '138****1037', surname: '李', verdict: texts.NATURAL, pass: null },
    ],
    lines: [
      { at: ago(3_000), text: { zh: '签约，可付 ¥37,500.00', en: 'Signed, payable ¥37,500.00' } },
      { at: ago(9_000), text: { zh: '认购，尚未到付佣节点', en: 'Subscribed, not due yet' } },
    ],
    signals: state === 'HELD' ? [{ kind: 'LOOKED_UP_FIRST', level: 'HIGH', at: ago(9_400), text: { zh: '案场先查过这个号码，4 分钟后经纪人报备', en: 'The office looked the number up; 4 minutes later an agent registered it' }, subject: {} }] : [],
  }
}

export function caseFile(i: number): CaseFile {
  const row = visit(3)
  return {
    case: 'c' + i, kind: ['DECLARATION', 'APPEAL', 'MERGE', 'HOUSEHOLD', 'CORRECTION'][i % 5]!, state: 'OPEN', openedAt: ago(600 + i * 90), answerBy: ago(-1_440), decideBy: i % 4 === 2 ? ago(90) : ago(-4_000), overdue: i % 4 === 2, visit: 'v3', contract: null,
    text: texts.DISPUTED, outcome: null, decidedAt: null, version: 1,
    outcomes: [
      { outcome: 'NATURAL', text: { zh: '自然到访', en: 'Natural' } },
      { outcome: 'CHANNEL:A1', text: { zh: '归安家置业', en: 'For Anjia' } },
    ],
    appeals: [{ at: ago(420), by: '安家置业', kind: 'APPEAL', words: '客户周三在我们门店看过沙盘，微信里约好了今天到访，聊天记录可以提供。\n到场时带看码没来得及扫。' }], answers: [], proposal: null, decision: null, verdict: verdict(row), deal: null,
  }
}

/** Of an office that was never looked at: null. */
export function retention(due: number | null): Retention {
  const overdue = due ?? 0
  const law = { zh: '《个人信息保护法》第十九条：最短必要时间；天数是我们的上限，不是法律的数字', en: "PIPL 19, the shortest time necessary; the number of days is our ceiling, not the law's" }
  const kind = (kind: string, what: Said, clock: Said, held: number) => ({ kind, what, clock, source: law, held, oldest: held ? ago(held * 100) : null, overdue: 0, waiting: [] as Retention['kinds'][number]['waiting'] })
  const kinds = [
    kind('VISIT', { zh: '来过的人：手机号、姓氏、到访', en: 'Who came: phone, surname, visits' }, { zh: '到访后 P30D', en: 'P30D after the visit' }, 412),
    kind('REGISTRATION', { zh: '报备过、没有来的人：手机号或其一部分、姓氏', en: 'Registered and never came: phone or a part of it, surname' }, { zh: '报备结束后 P7D（申诉期）', en: 'P7D after the registration ended (appeal window)' }, 1_208),
    kind('ASKED', { zh: '本人要求抹去、还有事情没有了结的人（不在任何页面上）', en: 'Who asked to be erased while something rests on them (on no page)' }, { zh: '事情一了结就抹去', en: 'until that is over' }, 0),
  ]
  kinds[0]!.waiting = [
    { reason: 'CASE', said: { zh: '争议或申诉没有裁定', en: 'a case or appeal that is not decided' }, count: 2 },
    { reason: 'DEAL', said: { zh: '认购、签约或结佣没有办完', en: 'a deal that is not settled' }, count: 31 },
  ]
  kinds[1]!.overdue = overdue
  return { at: ago(0), sweptAt: due === null ? null : ago(overdue ? 30 : 1), late: overdue > 0, overdue, kinds, days: Array.from({ length: 12 }, (_, i) => ({ day: `2026-11-${27 - i}`, runs: i ? 1_440 : 870, forgotten: 7 + ((i * 5) % 11), overdue: i ? 0 : overdue })) }
}

/** One that was signed before a recipient was added. */
export function assessment(): Assessment {
  const both = (zh: string, en: string) => ({ zh, en })
  const question = (section: string, zh: string, en: string) => ({ section, title: both(zh, en), article: both('《个人信息保护法》第 56 条第（一）项', 'PIPL art. 56(1)'), hint: both('依据哪一条处理；少收一项会怎样', 'On which ground; what would not work without one of them'), sources: [both('《中华人民共和国个人信息保护法》 第 55, 56 条 [已读原文]', 'Personal Information Protection Law, art. 55, 56 [text read]')] })
  const sections = { 'legality-necessity': '只收手机号和来访方式', 'effect-and-mitigation': '不同意的人待遇相同', 'leak-tamper-loss-risk': '员工可能查到号码', 'protection-adequacy': '每次查询都留痕' }
  return {
    standing: 'stale', stands: both('签署之后变了：接收方', 'changed since it was signed: Recipients'), changed: [{ name: 'recipients', title: both('接收方', 'Recipients'), was: both('没有其他接收方', 'nobody else'), now: both('某某渠道', 'Some Agency') }], isNecessitySigned: false,
    questions: [question('legality-necessity', '处理目的、处理方式等是否合法、正当、必要', 'whether purpose and way are lawful, legitimate and necessary'), question('effect-and-mitigation', '对个人权益的影响，以及降低不利影响的措施是否有效', 'the effect on the person, and whether what lessens it works'), question('leak-tamper-loss-risk', '泄露、篡改、丢失的风险及可能的危害', 'the risk and harm of leak, tampering and loss'), question('protection-adequacy', '所采取的保护措施是否与风险程度相适应', 'whether the protection fits the risk')],
    configuration: 'c'.repeat(64), parts: [{ name: 'recipients', title: both('接收方', 'Recipients'), content: both('某某渠道', 'Some Agency') }, { name: 'notice', title: both('告知', 'The notice'), content: both('第 2 版，SHA-256 ' + 'b'.repeat(64), 'version 2, SHA-256 ' + 'b'.repeat(64)) }],
    draft: { version: 0, at: null, by: null, written: { owner: '王主任', necessity: '', sections } }, keep: both('使用结束后保存 3 年', 'kept for 3 years after the end of its use'),
    signed: [{ event: 's1', at: ago(86_400_000), by: 'he', owner: '王主任', digest: 'a'.repeat(64), isHere: true, isDeleted: false, endOfUse: null, keptUntil: null, deletions: [] }],
  }
}
