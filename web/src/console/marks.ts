import type { Look } from '../shared/marks'
import type { RegistrationState, SettlementState } from './shapes'

export { outcomeLook } from '../shared/marks'

/** How each state looks, everywhere the same. */
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
/** Whether somebody may be called. */
export const contactLook: Record<'agreed' | 'not', Look> = {
  agreed: { shape: 'tick', tone: 'brought' },
  not: { shape: 'cross', tone: 'refused' },
}
export const levelLook: Record<'LOW' | 'MEDIUM' | 'HIGH', Look> = {
  LOW: { shape: 'ring', tone: 'quiet' },
  MEDIUM: { shape: 'diamond', tone: 'disputed' },
  HIGH: { shape: 'diamond', tone: 'refused' },
}
