import type { Outcome, RegistrationState, SettlementState } from './shapes'

type Look = { shape: 'ring' | 'square' | 'diamond' | 'bar' | 'cross' | 'tick' | 'dots'; tone: 'natural' | 'brought' | 'disputed' | 'refused' | 'quiet' }

/** How each state looks, everywhere the same. */
export const outcomeLook: Record<Outcome, Look> = {
  NATURAL: { shape: 'ring', tone: 'natural' },
  BROUGHT: { shape: 'square', tone: 'brought' },
  DISPUTED: { shape: 'diamond', tone: 'disputed' },
  NOT_A_VISITOR: { shape: 'bar', tone: 'quiet' },
}
export const registrationLook: Record<RegistrationState, Look> = {
  LIVE: { shape: 'ring', tone: 'brought' },
  WON: { shape: 'tick', tone: 'brought' },
  LOST: { shape: 'cross', tone: 'quiet' },
  REFUSED: { shape: 'cross', tone: 'refused' },
  EXPIRED: { shape: 'bar', tone: 'quiet' },
  WITHDRAWN: { shape: 'bar', tone: 'quiet' },
  DISPUTED: { shape: 'diamond', tone: 'disputed' },
}
export const settlementLook: Record<SettlementState, Look> = {
  WAITING: { shape: 'dots', tone: 'quiet' },
  PAYABLE: { shape: 'ring', tone: 'brought' },
  NOTHING: { shape: 'bar', tone: 'quiet' },
  HELD: { shape: 'diamond', tone: 'refused' },
  APPROVED: { shape: 'square', tone: 'natural' },
  PAID: { shape: 'tick', tone: 'brought' },
  CLAWED_BACK: { shape: 'cross', tone: 'refused' },
}
export const levelLook: Record<'LOW' | 'MEDIUM' | 'HIGH', Look> = {
  LOW: { shape: 'ring', tone: 'quiet' },
  MEDIUM: { shape: 'diamond', tone: 'disputed' },
  HIGH: { shape: 'diamond', tone: 'refused' },
}
