import type { Receipt } from '../shared/shapes'
import { isOfPass, left, type Pass, type PassScreen } from './pass/way'

/** Where a visitor is, what they said so far, and what is wrong with it. Pure: no clock, no network, no page. */
export type Screen = 'pair' | 'welcome' | 'phone' | 'code' | 'visit' | 'surname' | 'source' | 'channel' | 'showing' | 'contact' | 'receipt' | 'walk' | 'lost' | 'desk' | PassScreen
export type Way = 'self' | 'agent' | 'none'
export type Say =
  | 'contact' | 'pairing' | 'notice' | 'phone' | 'later' | 'noSender' | 'code' | 'over' | 'visit' | 'surname' | 'declared' | 'showing' | 'showingTries' | 'late' | 'network' | 'again'
export type Miss = { say: Say; seconds: number }
export type Course = {
  screen: Screen
  phone: string
  code: string
  /** The number that `checkIn` was given for; another number needs another code. */
  sentTo: string
  /** What the server knows this check-in by. */
  checkIn: string
  /** When another code may be asked for, on this device's clock. */
  resendAt: number
  proved: boolean
  surname: string
  declared: string
  showing: string
  /** Whether this visitor may be asked if a consultant may call; nobody is asked who agreed already, or refused lately. */
  asksContact: boolean
  contact: '' | 'GIVEN' | 'REFUSED'
  /** Whether a consultant may call by now: it can be taken back here, too. */
  agreed: '' | 'GIVEN' | 'ENDED'
  receipt: Receipt | null
  /** The page that checks the receipt, which it carries with it; empty until the office has signed. */
  signed: string
  /** What may be made or shown after the check-in; null until the server was asked whether it may. */
  pass: Pass | null
  miss: Miss | null
}
/** A refusal, as much of it as matters here. */
export type Refused = { status: number; code: string; field: string | null; retryAfter: number }

const NOTHING = { phone: '', code: '', sentTo: '', checkIn: '', resendAt: 0, proved: false, surname: '', declared: '', showing: '', asksContact: false, contact: '' as const, agreed: '' as const, receipt: null, signed: '', pass: null, miss: null }
const BACK: Partial<Record<Screen, Screen>> = { phone: 'welcome', code: 'phone', visit: 'phone', source: 'surname', channel: 'source', showing: 'channel', contact: 'source' }

export const begun = (screen: 'pair' | 'welcome' | 'desk'): Course => ({ ...NOTHING, screen })
export const to = (c: Course, screen: Screen): Course => ({ ...c, screen, code: '', showing: '', miss: null })
/** Which question this is, and of how many once no answer can change it; null where nothing is asked. */
export function step(c: Course): { n: number; of: number | null } | null {
  const all = questions(c)
  const n = all.indexOf(c.screen) + 1
  return n ? { n, of: ['channel', 'showing', 'contact'].includes(c.screen) ? all.length : null } : null
}
/** What this visitor is asked, as far as is known. A visit code stands for phone and code at once. */
function questions(c: Course): Screen[] {
  const byVisitCode = c.screen === 'visit' || (c.proved && c.sentTo === '')
  const isBrought = c.screen === 'channel' || c.declared.startsWith('CHANNEL:')
  const asksContact = c.screen === 'contact' || isToBeAsked(c)
  return [...(byVisitCode ? ['visit'] : ['phone', 'code']), 'surname', 'source', ...(isBrought ? ['channel', 'showing'] : []), ...(asksContact ? ['contact'] : [])] as Screen[]
}
/** Whether somebody's answers are being asked for, or shown. */
export const isAsking = (screen: Screen): boolean => !['pair', 'welcome', 'lost'].includes(screen)

/** One question back. A phone that is proved stays so: before the surname there is only the beginning. */
export function back(c: Course): Course | null {
  if (isOfPass(c.screen)) return left(c)
  const screen = BACK[c.screen]
  return screen ? to(c, screen) : null
}
export const mayGoBack = (screen: Screen): boolean => screen in BACK || isOfPass(screen)
export const mayStartOver = (screen: Screen): boolean => screen === 'surname'

/** Whether the code that is on its way is for this number: then it is asked for, and not sent again. */
export const isOnItsWay = (c: Course): boolean => c.checkIn !== '' && !c.proved && c.sentTo === c.phone

export function sent(c: Course, checkIn: string, resendAt: number): Course {
  return { ...to(c, 'code'), checkIn, resendAt, sentTo: c.phone, proved: false }
}
/** By the code, or by a visit code that stands for phone and code at once. */
export const proved = (c: Course, checkIn = c.checkIn, asksContact = false, isGiven = false): Course => ({ ...to(c, 'surname'), checkIn, proved: true, asksContact, contact: '', agreed: isGiven ? 'GIVEN' : '' })
export const named = (c: Course, surname: string): Course => ({ ...to(c, 'source'), surname })
export function came(c: Course, way: Way): Course {
  return way === 'agent' ? to(c, 'channel') : { ...c, declared: way === 'self' ? 'SELF' : 'NONE', miss: null }
}
export const brought = (c: Course, channel: string): Course => ({ ...to(c, 'showing'), declared: 'CHANNEL:' + channel })

/** Whether one question is left: it is asked by itself, after how they came, and no answer is there before theirs. */
export const isToBeAsked = (c: Course): boolean => c.asksContact && c.contact === ''
export const contacted = (c: Course, contact: 'GIVEN' | 'REFUSED'): Course => ({ ...c, contact, miss: null })

/** Only what was given out is kept: with the receipt, nothing of the answers, but that a consent can be taken back. */
export const received = (c: Course, receipt: Receipt): Course => ({ ...NOTHING, screen: 'receipt', receipt, checkIn: c.checkIn, agreed: c.contact === 'GIVEN' ? 'GIVEN' : c.agreed })
export const ended = (c: Course): Course => ({ ...c, agreed: 'ENDED', miss: null })
export const isSigned = (c: Course, signed: string): Course => ({ ...c, signed })
export const counted = (): Course => ({ ...NOTHING, screen: 'walk' })

/** Whether nobody said no: the network was silent, or the server had trouble of its own. */
export const isLost = (r: Refused): boolean => (r.status === 0 || r.status >= 500) && r.code !== 'NO_SENDER'

/** Where a refusal leads: to the question it is about, with what to do; only what nobody here can mend to the desk. */
export function refused(c: Course, r: Refused): Course {
  if (r.code === 'NOTICE_MISSING') return begun('welcome')
  const say = sayOf(c.screen, r)
  if (!say) return begun('desk')
  const miss = { say, seconds: r.retryAfter }
  const at = { ...c, code: '', showing: '', miss }
  switch (say) {
    case 'notice': return { ...begun('welcome'), miss }
    case 'late': return { ...at, screen: 'phone', checkIn: '', sentTo: '', proved: false }
    case 'over': return { ...at, resendAt: 0 }
    case 'phone': return { ...at, screen: 'phone' }
    case 'surname': return { ...at, screen: 'surname' }
    case 'contact': return { ...at, screen: 'source', asksContact: false, contact: '' }
    case 'declared': return { ...at, screen: 'source', declared: '' }
    default: return at
  }
}

function sayOf(screen: Screen, r: Refused): Say | null {
  if (r.code === 'NO_SENDER') return 'noSender'
  if (isLost(r)) return 'network'
  if (r.status === 403) return 'again'
  const field = ({ phone: 'phone', surname: 'surname', declared: 'declared', code: screen === 'showing' ? 'showing' : 'code' } as const)[r.field ?? '']
  const known: Record<string, Say | undefined> = {
    NOTICE: 'notice', COOL_DOWN: 'contact', LATER: 'later', LOCKED: 'later', CHECK_IN_OVER: 'late', SHOWING_TRIES: 'showingTries', FIELD: field,
    CODE_OVER: screen === 'visit' ? 'visit' : 'over',
    CODE_WRONG: screen === 'showing' ? 'showing' : screen === 'pair' ? 'pairing' : 'code',
  }
  return known[r.code] ?? null
}
