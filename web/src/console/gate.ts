import type { Both } from './site'

/** Whether faces may be looked at, condition by condition, and what people signed for it. */
export type Condition = { condition: string; state: 'held' | 'not-held' | 'unknown' | 'not-asked'; stands: Both; because: Both | null; title: Both; mending: Both; requirements: string[]; sources: Both[] }
export type Gate = { isOpen: boolean; conditions: Condition[] }
export type Name = { at: string; by: string }
export type Statement = { event: string; signed: Name; countersigned: Name | null; digest: string; text: string; name: string | null; number: string | null; date: string | null; seen: Both[]; until: string | null }
export type Asks = 'name' | 'number' | 'date'
/** What the authority is to hear of, and by which day. */
export type Due = { since: string; until: string; isLate: boolean; said: Both; sources: Both[] }
export type Kind = { kind: string; condition: string; title: Both; hint: Both; asks: Asks[]; points: { word: string; said: Both }[]; needsTwo: boolean; days: number | null; due: Due[]; signed: Statement[] }
export type Statements = { kinds: Kind[]; lost: number }
export type Form = { text: string; points: string[] } & Record<Asks, string>

export const blank = (): Form => ({ text: '', name: '', number: '', date: '', points: [] })
export const holds = (each: Condition): boolean => each.state === 'held' || each.state === 'not-asked'
/** Whether all that the kind asks is there. */
export const isWhole = (form: Form, kind: Kind): boolean => form.text.trim() !== '' && kind.asks.every((each) => form[each].trim() !== '') && kind.points.every((each) => form.points.includes(each.word))
/** As the server takes it: what the kind does not ask is not sent. */
export const wantedOf = (form: Form, kind: Kind): Record<string, unknown> => ({ kind: kind.kind, text: form.text.trim(), points: form.points, ...Object.fromEntries(kind.asks.map((each) => [each, form[each].trim()])) })
