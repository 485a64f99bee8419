import type { Asked as Term, Register, Vendor } from '../../src/console/vendors'
import type { Asked, Told } from '../stand'

const DAY = 86_400_000
const TERMS: Term['term'][] = ['PURPOSE', 'METHOD', 'DATA', 'PROTECTION', 'DUTIES']
const TITLES = [['委托做什么：处理的目的', 'What for: the purpose'], ['怎样处理', 'How it is processed'], ['个人信息的种类', 'Which kinds of data'], ['保护措施', 'How it is protected'], ['双方的权利和义务', 'Rights and duties of both']]
const problem = (status: number, code: string, title: string): Told => ({ status, body: { status, code, title }, headers: { 'content-type': 'application/problem+json' } })

/** The register of vendors as the server keeps it, by the same order of steps. */
export class Vendors {
  constructor(private readonly now: number, public items: Vendor[] = []) {}

  answer(asked: Asked, id: string, then: string, by: string): Told {
    if (then === 'certificate') return { status: 200, body: 'PK-vendor', headers: { 'content-type': 'application/zip' } }
    if (asked.method === 'GET') return { status: 200, body: this.register() }
    const { id: press, kind = 'OPENED', name, terms, until, host, ...said } = asked.body
    const before = this.items.find((each) => each.id === id)
    if (before && asked.headers['if-match'] !== `"${before.version}"`) return problem(412, 'CHANGED', '已被修改')
    const missing = before && kind === 'CLOSED' ? before.missing : []
    if (missing.length) return problem(409, 'NOT_PURGED', '还不能了结：' + missing.map((each) => each.zh).join('；'))
    const at = new Date(this.now).toISOString()
    const step = { kind, ...said, ...(kind === 'CUT' ? { revoked: ['ab12cd34'] } : {}) }
    const steps = [...(before?.steps ?? []), { number: (before?.version ?? 0) + 1, at, by, step, digest: 'b'.repeat(64) }]
    const vendor: Vendor = { ...(before ?? { id: press, name, keys: [{ name, isOfAllProjects: false, isTheirs: true }, { name: 'erp', isOfAllProjects: true, isTheirs: false }], paper: null, closedAt: null, endedOn: null, isSentTo: false, missing: [], days: null, state: 'RUNNING' as const }), terms: terms ?? before?.terms ?? {}, until: until ?? before?.until ?? '', host: (host ?? before?.host) || null, version: steps.length, steps }
    if (kind === 'ENDED') Object.assign(vendor, { state: 'ENDED', endedOn: said.day, days: Math.floor((this.now - Date.parse(said.day)) / DAY), missing: [{ zh: '还没有停用其在判客里的密钥', en: 'their keys here are not revoked' }, { zh: '还没有登记其返还或者删除的证明', en: 'their paper of return or deletion is not entered' }] })
    if (kind === 'CUT') Object.assign(vendor, { missing: vendor.missing.slice(-1), keys: vendor.keys.filter((each) => each.name !== said.keys) })
    if (kind === 'RETURNED') Object.assign(vendor, { missing: [], paper: { ...said, by, at } })
    if (kind === 'CLOSED') Object.assign(vendor, { state: 'CLOSED', days: null, closedAt: at, keys: [] })
    this.items = [vendor, ...this.items.filter((each) => each.id !== vendor.id)]
    return { status: 201, body: vendor }
  }

  private register(): Register {
    return { asked: TERMS.map((term, i) => ({ term, title: { zh: TITLES[i]![0]!, en: TITLES[i]![1]! }, articles: { zh: '《个人信息保护法》第二十一条第一款', en: 'PIPL 21(1)' } })), items: this.items }
  }
}
