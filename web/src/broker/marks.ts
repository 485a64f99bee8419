import type { State } from './shapes'

/** How a registration's state looks; word and shape say it before the colour does. */
export const look: Record<State, { shape: 'ring' | 'tick' | 'cross' | 'bar' | 'diamond'; tone: 'brought' | 'refused' | 'quiet' | 'disputed' }> = {
  ACCEPTED: { shape: 'ring', tone: 'brought' },
  WON: { shape: 'tick', tone: 'brought' },
  LOST: { shape: 'cross', tone: 'quiet' },
  REFUSED: { shape: 'cross', tone: 'refused' },
  EXPIRED: { shape: 'bar', tone: 'quiet' },
  WITHDRAWN: { shape: 'bar', tone: 'quiet' },
  IN_REVIEW: { shape: 'diamond', tone: 'disputed' },
}
