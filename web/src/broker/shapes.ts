import type { Said } from '../shared/shapes'

export type { Page, Said } from '../shared/shapes'

/** What the server answers a broker, in the contract's own names. */
export type Session = { name: string; role: string; channel: string | null; permissions: string[]; csrf: string; expiresAt: string; mustChangePassword: boolean; demo?: boolean }
export type PhoneForm = 'FULL' | 'FIRST3_LAST4' | 'FIRST3_LAST6' | 'FIRST4_LAST3'
export type OpenProject = { project: string; name: string; surnameRequired: boolean; phoneForms: PhoneForm[]; leadTimeMinutes: number; mode: string; validityDays: number }
export type State = 'ACCEPTED' | 'REFUSED' | 'WON' | 'LOST' | 'EXPIRED' | 'WITHDRAWN' | 'IN_REVIEW'
export type BrokerRegistration = {
  registration: string
  project: string
  projectName: string
  at: string
  phone: string
  masked: boolean
  surname: string | null
  state: State
  reason: string | null
  until: string | null
  text: Said
  hasCode: boolean
  appeal: { at: string; words: string; answer: string | null; decidedAt: string | null } | null
  mayAppeal: boolean
}
export type ShowingCode = { code: string; secondsLeft: number; windowSeconds: number }
