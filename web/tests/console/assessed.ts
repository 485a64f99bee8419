import type { Assessment } from '../../src/console/assessment'
import { ago, assessment } from './people'
import type { Asked, Told } from '../stand'

const problem = (status: number, code: string, title: string): Told => ({ status, body: { status, code, title }, headers: { 'content-type': 'application/problem+json' } })

/** The impact assessment as the server keeps it. */
export class Assessed {
  it: Assessment = assessment()

  answer(asked: Asked, id: string, then: string, who: string): Told {
    const it = this.it
    if (id === 'refusals') return { status: 200, body: { items: it.signed.flatMap((s) => s.deletions.filter((d) => d.isRefused && !d.seenAt).map((d) => ({ event: s.event, ...d }))) } }
    if (then === 'deletions') {
      it.signed = it.signed.map((s) => (s.event === id ? { ...s, deletions: s.deletions.map((d) => ({ ...d, seenAt: ago(0), seenBy: who })) } : s))
      return { status: 204 }
    }
    if (then) return { status: 200, body: '%PDF-', headers: { 'content-type': 'application/pdf' } }
    if (asked.method === 'DELETE') {
      it.signed = it.signed.map((s) => (s.event === id ? { ...s, deletions: [...s.deletions, { number: s.deletions.length + 1, at: ago(0), by: who, isRefused: true, seenAt: null, seenBy: null }] } : s))
      return problem(409, 'KEPT', '不能删除：还在使用')
    }
    if (asked.method !== 'GET' && asked.headers['if-match'] !== `"${it.draft.version}"`) return problem(412, 'CHANGED', '已被修改')
    if (asked.method === 'PUT') it.draft = { version: it.draft.version + 1, at: ago(0), by: who, written: asked.body }
    if (asked.method !== 'POST') return { status: 200, body: it }
    it.signed = [{ event: asked.body.id, at: ago(0), by: who, owner: it.draft.written.owner, digest: 'a'.repeat(64), isHere: true, isDeleted: false, endOfUse: null, keptUntil: null, deletions: [] }, ...it.signed]
    this.it = { ...it, standing: 'holds', stands: { zh: '完整，且针对的就是现在的配置', en: 'whole, and of what is done now' }, changed: [], isNecessitySigned: it.draft.written.necessity !== '', draft: { version: 0, at: null, by: null, written: it.draft.written } }
    return { status: 204 }
  }
}
