import { isLost, type Course, type Refused, type Say } from '../course'

/** The way of a pass, after a check-in that stands whatever becomes of it. Pure, as the course is. */
export type PassScreen = 'passAsk' | 'passRead' | 'passLook' | 'passMade' | 'passCompared' | 'passStop' | 'passKnown' | 'passCode' | 'passEntered'
/** What is being asked: a pass to take along, or to be entered with the office for a time. Neither's yes is the other's. */
export type Kind = 'pass' | 'entry'
export type Part = { title: string; lines: string[] }
export type Offer = { mode: 'PASS'; many?: boolean; mayAsk: boolean; hasPass: boolean; minimumAge: number; demo: boolean; model: { id: string; dimension: number }; notice: { hash: string; zh: Part[]; en: Part[] } }
/** The same of being entered, which has a notice of its own. */
export type EntryOffer = { isOpen: boolean; mayAsk: boolean; minimumAge: number; model: Offer['model'] | null; notice: Offer['notice'] | null }
export type Entered = 'ENTERED' | 'AGAIN' | 'ASK_DESK' | 'LINKED'
export type Made = { pass: string; until: string }
export type Result = 'SAME' | 'UNDECIDED' | 'DIFFERENT'
/** Why it ended without a pass or a comparison; `age` and `notice` are said beside the question. */
export type Stop = 'off' | 'late' | 'camera' | 'tries' | 'unreadable' | 'unknown' | 'other' | 'over' | 'revoked' | 'network'
export type PassMiss = 'age' | 'notice' | 'network'
export type Pass = {
  kind: Kind
  /** Whether being entered may be spoken of. */
  many: boolean
  entry: Offer | null
  entered: '' | 'NO' | Entered
  /** By which somebody who is known may name their other phone, and the word that goes with the code to it. */
  link: string
  word: string
  /** The event that joins the two, however often it is asked for. */
  joining: string
  /** Null where nobody is asked: then no page says a word of faces. */
  offer: Offer | null
  answer: '' | 'GIVEN' | 'REFUSED'
  miss: PassMiss | null
  token: string
  /** A pass that was shown and read, as it stood there. */
  shown: string
  /** Looks that came to nothing. */
  tries: number
  made: Made | null
  result: Result | null
  stop: Stop | null
}
/** After these the desk is as good, and calmer. */
export const TRIES = 3

/** Nothing pending. */
const STEP = { miss: null, token: '', shown: '', tries: 0, stop: null, link: '', word: '', joining: '' }
const FRESH = { ...STEP, answer: '' as const, made: null, result: null }
const at = (c: Course, screen: Course['screen'], pass: Partial<Pass>): Course => ({ ...c, screen, miss: null, pass: { ...c.pass!, ...pass } })

/** What the server says of this check-in; where it may not be asked there is no offer, and it is not asked about again. */
export const offered = (c: Course, offer: Offer | { mode: string; many?: boolean } | null): Course => ({ ...c, pass: { ...FRESH, kind: 'pass', many: offer?.many === true, entry: null, entered: '', offer: offer && offer.mode === 'PASS' && (offer as Offer).mayAsk ? (offer as Offer) : null } })
export const mayOffer = (c: Course): boolean => c.pass?.offer != null && c.pass.answer === '' && c.pass.made === null && c.pass.result === null
export const mayEnter = (c: Course): boolean => c.pass?.many === true && c.pass.entered === ''
/** What is being asked about. */
export const current = (c: Course): Offer => (c.pass!.kind === 'entry' ? c.pass!.entry! : c.pass!.offer!)
export const asking = (c: Course, miss: PassMiss | null = null): Course => at(c, 'passAsk', { ...FRESH, kind: 'pass', miss })
/** A pass that was made stays so meanwhile. */
export const entering = (c: Course, miss: PassMiss | null = null): Course => at(c, 'passAsk', { ...STEP, kind: 'entry', miss })
/** The notice could not be fetched, which is said beside the offer. */
export const entryLost = (c: Course): Course => at(c, 'receipt', { miss: 'network' })
/** Where it may not be asked, nothing is said of it any more. */
export function entryOffered(c: Course, o: EntryOffer, demo: boolean): Course {
  if (!o.isOpen || !o.mayAsk) return at(c, 'receipt', { many: false })
  const entry: Offer = { mode: 'PASS', mayAsk: true, hasPass: false, minimumAge: o.minimumAge, demo, model: o.model!, notice: o.notice! }
  return entering({ ...c, pass: { ...c.pass!, entry } })
}
const askedAgain = (c: Course, miss: PassMiss): Course => (c.pass!.kind === 'entry' ? entering(c, miss) : asking(c, miss))
/** No is the end of it for this check-in. */
export const declined = (c: Course): Course => (c.pass!.kind === 'entry' ? at(c, 'receipt', { ...STEP, kind: 'pass', entered: 'NO' }) : at(c, 'receipt', { ...FRESH, answer: 'REFUSED' }))
/** Yes. Who has a pass shows it; anybody else looks. */
export const agreed = (c: Course, token: string): Course =>
  c.pass!.kind === 'entry' ? at(c, 'passLook', { ...STEP, token }) : at(c, c.pass!.offer!.hasPass ? 'passRead' : 'passLook', { ...FRESH, answer: 'GIVEN', token })
export const entered = (c: Course, result: Entered): Course => ({ ...at(c, 'passEntered', { ...STEP, entered: result }), phone: '', code: '' })
/** They are known under another phone, of which nothing is said here: they may name it. */
export const known = (c: Course, link: string): Course => ({ ...at(c, 'passKnown', { ...STEP, link }), phone: '', code: '' })
export const linkSent = (c: Course, word: string, joining: string, resendAt: number): Course => ({ ...at(c, 'passCode', { word, joining }), code: '', resendAt })
/** Another phone may be named in its place. */
export const renaming = (c: Course): Course => ({ ...at(c, 'passKnown', { word: '', joining: '' }), phone: '', code: '' })
/** What was wrong with the phone or the code is said beside it; what is over is over. */
export function linkDenied(c: Course, r: Refused): Course {
  const says: Record<string, Say | undefined> = { FIELD: 'phone', LATER: 'later', LOCKED: 'later', CODE_WRONG: 'code', CODE_OVER: 'over' }
  const say = says[r.code] ?? (isLost(r) ? 'network' : undefined)
  return say ? { ...c, code: '', resendAt: say === 'over' ? 0 : c.resendAt, miss: { say, seconds: r.retryAfter } } : stopped(c, r.code.startsWith('FACE_OFF') ? 'off' : 'late')
}
export const shown = (c: Course, text: string): Course => at(c, 'passLook', { shown: text })
export const made = (c: Course, given: Made): Course => at(c, 'passMade', { token: '', shown: '', made: given })
export const shownAgain = (c: Course): Course => at(c, 'passMade', {})
export const compared = (c: Course, result: Result): Course => at(c, 'passCompared', { token: '', shown: '', result })
export const stopped = (c: Course, stop: Stop): Course => at(c, 'passStop', { token: '', shown: '', stop })
/** A look that came to nothing: the third is the last. */
export function missed(c: Course): Course {
  const tries = c.pass!.tries + 1
  return tries < TRIES ? at(c, c.screen, { tries }) : stopped(c, 'tries')
}
/** Back to the receipt, with nothing pending. What was made stays made, a no stays a no; what cannot go on is not offered. */
export function left(c: Course): Course {
  const { kind, offer, answer, stop, many } = c.pass!
  const isOver = stop === 'off' || stop === 'tries'
  if (kind === 'entry') return { ...at(c, 'receipt', { ...STEP, kind: 'pass', many: many && !isOver }), phone: '', code: '' }
  return at(c, 'receipt', { ...STEP, offer: isOver ? null : offer, answer: answer === 'REFUSED' ? answer : '' })
}
export const isOfPass = (screen: string): boolean => screen.startsWith('pass')

/** Where a refusal leads; null where nobody may be asked any more. */
export function denied(c: Course, r: { status: number; code: string }): Course {
  switch (r.code) {
    case 'NOTICE': return askedAgain(c, 'notice')
    case 'FACE_ASKED': case 'COOL_DOWN': return c.pass!.kind === 'entry' ? at(c, 'receipt', { ...STEP, kind: 'pass', many: false }) : { ...offered(c, null), screen: 'receipt' }
    case 'FACE_TOKEN': return stopped(c, 'late')
    case 'PASS_UNREADABLE': case 'PASS_ALTERED': return stopped(c, 'unreadable')
    case 'PASS_UNKNOWN': case 'PASS_OTHER_MODEL': return stopped(c, 'unknown')
    case 'PASS_OTHER_PERSON': return stopped(c, 'other')
    case 'FACE_TRIES': return stopped(c, 'tries')
    case 'PASS_OVER': return stopped(c, 'over')
    case 'PASS_REVOKED': return stopped(c, 'revoked')
    case 'FACE_OFF': case 'FACE_HERE_ONLY': return stopped(c, 'off')
    default: return r.status === 0 || r.status >= 500 ? (c.screen === 'passAsk' ? askedAgain(c, 'network') : stopped(c, 'network')) : stopped(c, 'late')
  }
}
