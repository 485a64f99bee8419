import type { Mark, Outcome, Said, VerdictView } from '../shared/shapes'

export type { Mark, Notice, NoticeText, Outcome, Page, Receipt, Said, VerdictView } from '../shared/shapes'

/** What the server answers the console, in the contract's own names. Times are ISO 8601, money is whole fen. */
export type Session = {
  name: string
  role: string
  project: string | null
  projects: { project: string; name: string }[]
  channel: string | null
  permissions: string[]
  csrf: string
  expiresAt: string
  mustChangePassword: boolean
  demo?: boolean
}
export type VisitRow = {
  visit: string
  at: string
  person: number | null
  phone: string | null
  surname: string | null
  outcome: Outcome
  standing: string | null
  channel: string | null
  channelName: string | null
  until: string | null
  case: string | null
  verified: string | null
  text: Said
  signals: number
}
export type RegistrationState = 'REFUSED' | 'LIVE' | 'WON' | 'LOST' | 'EXPIRED' | 'WITHDRAWN' | 'DISPUTED'
export type RegistrationRow = {
  registration: string
  at: string
  channel: string
  channelName: string
  agent: string | null
  phone: string | null
  masked: boolean
  surname: string | null
  answer: string
  reason: string | null
  state: RegistrationState
  until: string | null
  text: Said
  visit: string | null
  person: number | null
}
export type SettlementState = 'WAITING' | 'PAYABLE' | 'NOTHING' | 'HELD' | 'APPROVED' | 'PAID' | 'CLAWED_BACK'
export type Deal = {
  contract: string
  unit: string | null
  amountFen: number | null
  subscribedAt: string | null
  signedAt: string | null
  cancelledAt: string | null
  state: SettlementState
  reason: string | null
  channel: string | null
  channelName: string | null
  dueFen: number | null
  case: string | null
  approvedBy: string | null
  approvedAt: string | null
  paidBy: string | null
  paidAt: string | null
  text: Said
  version: number
}
export type SignalView = { kind: string; level: 'LOW' | 'MEDIUM' | 'HIGH'; at: string; text: Said; subject: unknown }
export type DealFile = Deal & {
  buyers: { person: number | null; phone: string | null; surname: string | null; verdict: Said | null; pass: Said | null }[]
  lines: { at: string; text: Said }[]
  signals: SignalView[]
}
export type PersonView = {
  person: number
  surname: string | null
  phones: string[]
  outcome: Outcome | null
  until: string | null
  verdicts: VerdictView[]
  registrations: RegistrationRow[]
  deals: Deal[]
  timeline: Mark[]
  signals: SignalView[]
  contact: { agreed: boolean; state: string; since: string | null }
  erased: boolean
}
export type CaseRow = {
  case: string
  kind: string
  state: 'OPEN' | 'DECIDED' | 'DROPPED'
  openedAt: string
  answerBy: string | null
  decideBy: string | null
  overdue: boolean
  visit: string | null
  contract: string | null
  text: Said
  outcome: string | null
  decidedAt: string | null
}
export type CaseFile = CaseRow & {
  version: number
  outcomes: { outcome: string; text: Said }[]
  appeals: { at: string; by: string; kind: string; words: string }[]
  answers: { at: string; by: string; words: string }[]
  proposal: { by: string; at: string; outcome: string; words: string } | null
  decision: { by: string[]; at: string; outcome: string; words: string } | null
  verdict: VerdictView | null
  deal: Deal | null
}
export type Account = {
  account: string
  name: string
  role: string
  project: string | null
  channel: string | null
  agent: string | null
  active: boolean
  version: number
}
export type Kiosk = { kiosk: string; name: string; pairedAt: string | null; lastSeenAt: string | null; state: 'WAITING' | 'PAIRED' | 'ENDED' }
export type Retention = {
  at: string
  sweptAt: string | null
  late: boolean
  overdue: number
  kinds: { kind: string; what: Said; clock: Said; source: Said; held: number; oldest: string | null; overdue: number; waiting: { reason: string; said: Said; count: number }[] }[]
  days: { day: string; runs: number; forgotten: number; overdue: number }[]
}
export type RuleDocument = { document: string; published: { at: string; by: string | null }[] }
export type Today = {
  day: string
  since: string
  secondsLeft: number
  visits: number
  natural: number
  brought: number
  disputed: number
  walkedIn: number
  helpWaiting: { help: string; at: string; kiosk: string }[]
  openCases: number
  payable: number
}
export type ChannelItem = { channel: string; name: string; kind: string; suspended: boolean }
export type MySession = { id: string; startedAt: string; lastSeenAt: string; agent: string | null; current: boolean }
