import type { Both } from './site'

export type Right = 'SEE' | 'COPY' | 'CORRECT' | 'ERASE' | 'RESTRICT' | 'EXPLAIN' | 'OBJECT' | 'WITHDRAW'
export type State = 'OPEN' | 'DONE' | 'IN_PART' | 'REFUSED' | 'NOTHING_KEPT'
export type Ground = { ground: string; said: Both; articles: Both }

/** What somebody asked about their own data, and what they were told. */
export type Request = { id: string; right: Right; said: Both; articles: Both; way: 'ME' | 'DESK'; takenBy: string; identified: 'CODE' | 'RING' | 'PAPER'; person: number | null; isForgotten: boolean; words: string | null; at: string; due: string; isOverdue: boolean; state: State; answeredAt: string | null; answeredBy: string | null; answer: string | null; grounds: Ground[] }
export type Queue = { items: Request[]; overdue: number; within: string; sources: Both[]; grounds: Ground[] }
