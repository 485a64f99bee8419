/** The impact assessment, as the server has it. */
import type { Both } from './site'

export type Text = { owner: string; necessity: string; sections: Record<string, string> }
export type Change = { name: string; title: Both; was: Both | null; now: Both | null }
export type Question = { section: string; title: Both; article: Both; hint: Both; sources: Both[] }
export type Signed = { event: string; at: string; by: string; owner: string | null; digest: string; isHere: boolean; isDeleted: boolean; endOfUse: string | null; keptUntil: string | null; deletions: { number: number; at: string; by: string; isRefused: boolean; seenAt: string | null; seenBy: string | null }[] }
export type Assessment = {
  standing: 'holds' | 'none' | 'incomplete' | 'stale'; stands: Both; changed: Change[]; isNecessitySigned: boolean
  questions: Question[]; configuration: string; parts: { name: string; title: Both; content: Both }[]
  draft: { version: number; at: string | null; by: string | null; written: Text }; keep: Both; signed: Signed[]
}

/** A copy to be typed into, with a place for each question. */
export function copyOf(assessment: Assessment): Text {
  const { owner, necessity, sections } = assessment.draft.written
  return { owner, necessity, sections: Object.fromEntries(assessment.questions.map((q) => [q.section, sections[q.section] ?? ''])) }
}
/** Which questions are still open, the name of whoever answers for it among them. */
export function open(text: Text, questions: Question[]): number {
  return questions.filter((q) => !text.sections[q.section]?.trim()).length + (text.owner.trim() ? 0 : 1)
}
