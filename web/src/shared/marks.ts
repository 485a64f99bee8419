import type { Outcome } from './shapes'

export type Look = { shape: 'ring' | 'square' | 'diamond' | 'bar' | 'cross' | 'tick' | 'dots'; tone: 'natural' | 'brought' | 'disputed' | 'refused' | 'quiet' }

/** How each outcome looks, everywhere the same. */
export const outcomeLook: Record<Outcome, Look> = {
  NATURAL: { shape: 'ring', tone: 'natural' },
  BROUGHT: { shape: 'square', tone: 'brought' },
  DISPUTED: { shape: 'diamond', tone: 'disputed' },
  NOT_A_VISITOR: { shape: 'bar', tone: 'quiet' },
}
