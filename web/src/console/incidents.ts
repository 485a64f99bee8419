import type { Both } from './site'

export type Part = 'HAPPENED' | 'DATA' | 'PEOPLE' | 'PERSONS' | 'RECORDS' | 'CAUSE' | 'HARM' | 'MEASURES' | 'ADVICE' | 'CONTACT'
export type Audience = 'AUTHORITY' | 'PEOPLE'
export type StepKind = 'OPENED' | 'WRITTEN' | 'TOLD_IN_PART' | 'TOLD' | 'NOT_TOLD' | 'CLOSED'
export type Step = { number: number; at: string; by: string; kind: StepKind; audience: Audience | null; parts: Partial<Record<Part, string>>; to: string | null; toldAt: string | null; reference: string | null; reasons: string | null; digest: string }

/** A breach as the server tells it; nothing of a step changes afterwards. */
export type Incident = {
  id: string
  version: number
  openedAt: string
  openedBy: string
  knownAt: string
  parts: { part: Part; isCount: boolean; title: Both; articles: Both; words: string | null }[]
  missing: Part[]
  clock: { hours: number; reportBy: string; isDue: boolean; isLate: boolean; sources: Both[] }
  tellings: { audience: Audience; state: 'OPEN' | 'IN_PART' | 'TOLD' | 'NOT_TOLD'; at: string | null }[]
  closedAt: string | null
  steps: Step[]
}
