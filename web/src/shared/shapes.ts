/** What the server answers more than one kind of person, in the contract's own names. Times are ISO 8601. */
export type Said = { zh: string; en: string }
export type Page<T> = { items: T[]; next: string | null }
export type Outcome = 'NATURAL' | 'BROUGHT' | 'DISPUTED' | 'NOT_A_VISITOR'
export type Mark = {
  at: string
  kind: string
  label: Said
  registration: string | null
  channelName: string | null
  state: 'WON' | 'LOST' | 'LIVE' | null
  reason: Said | null
  leadUntil: string | null
  until: string | null
}
export type VerdictView = {
  visit: string
  at: string
  arrival: string
  person: number | null
  outcome: Outcome
  standing: string | null
  channel: string | null
  channelName: string | null
  agent: string | null
  registration: string | null
  until: string | null
  rules: number | null
  case: string | null
  revises: string | null
  declared: string | null
  verified: string | null
  consultant: string | null
  notice: string | null
  text: Said
  reasons: Said[]
  timeline: Mark[]
  earlier: { at: string; text: Said }[]
}
/** As much of a verdict as its picture needs. */
export type Told = Pick<VerdictView, 'arrival' | 'outcome' | 'text' | 'reasons' | 'timeline' | 'earlier'>
export type Receipt = {
  visit: string
  project: string
  projectName: string
  at: string
  arrival: string
  text: Said
  reasons: Said[]
  until: string | null
  kept: Said
  link: string
}
export type NoticeText = { title: string; paragraphs: { heading: string; text: string }[]; schedule?: { what: string; length: string; longer: string; then: string }[] }
export type Notice = { project: string; version: number; hash: string; since: string; zh: NoticeText; en: NoticeText }
