import type { Asked, Told } from '../stand'
import type { Unread } from '../../src/shared/workNotice'
import type { BrokerRegistration, OpenProject, Said, State } from '../../src/broker/shapes'

const problem = (status: number, code: string, title: string, headers = {}): Told => ({ status, body: { status, code, title }, headers })
const at = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString()
const STATES: State[] = ['ACCEPTED', 'WON', 'LOST', 'ACCEPTED', 'REFUSED', 'EXPIRED', 'IN_REVIEW', 'WITHDRAWN']
const NAMES = ['王', '李', '欧阳', 'O’Connor-Fitzgerald', '陈', '买买提·艾力']
const TEXTS: Record<State, Said> = {
  ACCEPTED: { zh: '已受理，请在有效期内带客户到访', en: 'Accepted; bring the customer while it is valid' },
  WON: { zh: '客户已到访，归您的渠道，保护至 12 月 27 日', en: 'The customer came and counts as yours until 27 December' },
  LOST: { zh: '报备到到访只有 12 分钟，少于约定的 30 分钟', en: 'Only 12 minutes from registration to arrival, 30 were agreed' },
  REFUSED: { zh: '目前不可报备', en: 'Not available now' },
  EXPIRED: { zh: '有效期内没有到访', en: 'No visit while it was valid' },
  IN_REVIEW: { zh: '正在由两个人复核', en: 'Two people are looking at it' },
  WITHDRAWN: { zh: '已由您撤回', en: 'Withdrawn by you' },
}

/** The day's last instant where the reader is, as the server would say it. */
function midnight(days = 0): string {
  const now = new Date(Date.now() + 8 * 3_600_000)
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1 + days) - 8 * 3_600_000).toISOString()
}

export function own(i: number): BrokerRegistration {
  const state = STATES[i % STATES.length]!
  return {
    registration: 'r' + i, project: 'P1', projectName: i % 5 === 4 ? '江畔名邸·二期（滨江新区核心地块）' : '云栖花园', at: at(40 + i * 67), phone: i % 2 ? `139****${1000 + i}` : `1380000${String(1000 + i)}`, masked: i % 2 === 1, surname: NAMES[i % NAMES.length]!,
    state, reason: state === 'REFUSED' ? 'NOT_AVAILABLE' : state === 'LOST' ? 'V_LEAD' : null, until: state === 'REFUSED' ? null : midnight(i % 3), text: TEXTS[state], hasCode: state === 'ACCEPTED', appeal: null, mayAppeal: state === 'LOST',
  }
}

/** The broker's side of the API: two projects, an agent, and customers of whom some are not to be had. */
export class Street {
  who: string | null = null
  role = 'AGENT'
  permissions = ['registration:own:read', 'registration:own:write']
  mustChange = false
  size = 26
  failing = false
  dropping = false
  asked: Asked[] = []
  unread: Unread[] = []
  made = new Map<string, BrokerRegistration>()
  all = Array.from({ length: 1000 }, (_, i) => own(i))
  projects: OpenProject[] = [
    { project: 'P1', name: '云栖花园', surnameRequired: true, phoneForms: ['FULL', 'FIRST3_LAST4'], leadTimeMinutes: 30, mode: 'FIRST_SHOWING', validityDays: 3 },
    { project: 'P2', name: '江畔名邸·二期（滨江新区核心地块）', surnameRequired: false, phoneForms: ['FULL'], leadTimeMinutes: 60, mode: 'FIRST_REGISTRATION', validityDays: 7 },
  ]

  answer(asked: Asked): Told {
    this.asked.push(asked)
    const path = asked.path.replace('/api/v1/broker', '')
    if (path === '/login') return this.logIn(asked.body)
    if (!this.who) return problem(401, 'SESSION', '请先登录')
    if (asked.method !== 'GET' && asked.headers['x-csrf-token'] !== 'csrf-b') return problem(403, 'CSRF', 'csrf')
    if (path === '/session') return { status: 200, body: this.session() }
    if (path === '/logout') return ((this.who = null), { status: 204 })
    if (path === '/password') return asked.body.old === 'once-only-pass' ? ((this.mustChange = false), { status: 204 }) : problem(401, 'LOGIN', '')
    if (this.failing) return problem(503, 'BROKEN', '')
    if (path === '/notices') return asked.method === 'POST' ? ((this.unread = []), { status: 204 }) : { status: 200, body: { items: this.unread } }
    if (path === '/projects') return { status: 200, body: { items: this.projects } }
    if (path === '/registrations' && asked.method === 'POST') return this.register(asked)
    if (path === '/registrations') return this.list(asked)
    const [, , , id = '', what = ''] = path.split('/').map(decodeURIComponent)
    const one = this.all.find((r) => r.registration === id)
    if (!one) return problem(404, 'REGISTRATION', '')
    if (what === 'code') return { status: 200, body: { code: '48210573', secondsLeft: 24, windowSeconds: 30 } }
    if (what === 'withdrawal') Object.assign(one, { state: 'WITHDRAWN', text: TEXTS.WITHDRAWN, hasCode: false })
    if (what === 'appeal') Object.assign(one, { state: 'IN_REVIEW', text: TEXTS.IN_REVIEW, mayAppeal: false, appeal: { at: at(0), words: asked.body.words, answer: null, decidedAt: null } })
    return { status: 200, body: { ...one } }
  }

  private logIn(body: { name: string; password: string }): Told {
    if (body.password === 'locked') return problem(429, 'LOCKED', '', { 'retry-after': '540' })
    if (body.password !== 'right-password' && body.password !== 'once-only-pass') return problem(401, 'LOGIN', '')
    this.mustChange = body.password === 'once-only-pass'
    this.who = body.name
    return { status: 200, body: this.session() }
  }

  private session(): unknown {
    return { name: this.who, role: this.role, project: null, projects: [], channel: 'A1', permissions: this.permissions, csrf: 'csrf-b', expiresAt: midnight(1), mustChangePassword: this.mustChange }
  }

  private register(asked: Asked): Told {
    const known = this.made.get(asked.body.id)
    const refused = asked.body.phone.endsWith('9999')
    const made = known ?? { ...own(refused ? 4 : 0), registration: asked.body.id, phone: asked.body.phone, masked: asked.body.phone.includes('*'), surname: asked.body.surname ?? null, projectName: '云栖花园', at: at(0), until: refused ? null : midnight(3) }
    if (!known) {
      this.made.set(asked.body.id, made)
      this.all = [made, ...this.all]
    }
    if (this.dropping) return { status: 0 }
    return { status: 201, body: made }
  }

  private list(asked: Asked): Told {
    const rows = this.all.slice(0, this.size).filter((r) => !asked.query.get('state') || r.state === asked.query.get('state'))
    const from = Number(asked.query.get('after') ?? 0)
    const limit = Number(asked.query.get('limit') ?? 20)
    return { status: 200, body: { items: rows.slice(from, from + limit), next: from + limit < rows.length ? String(from + limit) : null } }
  }
}
