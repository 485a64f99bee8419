/** Who processes personal data for the office, as the server has it. */
import type { Both } from './site'

export type Term = 'PURPOSE' | 'METHOD' | 'DATA' | 'PROTECTION' | 'DUTIES'
export type Asked = { term: Term; title: Both; articles: Both }
export type StepKind = 'OPENED' | 'AMENDED' | 'ENDED' | 'CUT' | 'RETURNED' | 'CLOSED'
export type Done = { number: number; at: string; by: string; digest: string; step: { kind: StepKind; day?: string; reasons?: string; keys?: string; revoked?: string[]; way?: Way; signer?: string; sha256?: string } }
export type Way = 'RETURNED' | 'DELETED'

/** A contract; nothing of a step changes afterwards. */
export type Vendor = {
  id: string
  version: number
  name: string
  state: 'RUNNING' | 'OVER' | 'ENDED' | 'CLOSED'
  days: number | null
  terms: Partial<Record<Term, string>>
  until: string
  host: string | null
  endedOn: string | null
  missing: Both[]
  keys: { name: string; isOfAllProjects: boolean; isTheirs: boolean }[]
  isSentTo: boolean
  paper: { way: Way; day: string; signer: string; sha256: string; by: string; at: string } | null
  closedAt: string | null
  steps: Done[]
}
export type Register = { asked: Asked[]; items: Vendor[] }

/** What is typed of a contract. */
export type Terms = { name: string; terms: Partial<Record<Term, string>>; until: string; host: string }
export const blank = (): Terms => ({ name: '', terms: {}, until: '', host: '' })
export const copyOf = (vendor: Vendor): Terms => ({ name: vendor.name, terms: { ...vendor.terms }, until: vendor.until, host: vendor.host ?? '' })
export const isWhole = (typed: Terms, asked: Asked[]): boolean => !!typed.name.trim() && !!typed.until && asked.every((each) => typed.terms[each.term]?.trim())

/** A file's SHA-256, counted here: the file goes nowhere. */
export async function sha256(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer())
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
