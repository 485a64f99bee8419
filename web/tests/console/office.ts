import { Assessed } from './assessed'
import type { Unread } from '../../src/shared/workNotice'
import type { SiteShown } from '../../src/console/site'
import { gate, stated, statements } from './faces'
import { ago, caseFile, channels, deal, inDays, NOW, registration, retention, texts, verdict, visit } from './people'
import type { CaseFile, DealFile, Receipt } from '../../src/console/shapes'
import type { Incident } from '../../src/console/incidents'
import type { Request } from '../../src/console/requests'
import type { Asked, Told } from '../stand'
import { Vendors } from './vendors'

const ALL = [
  'house:project:open', 'visit:visit:read', 'checkin:visit:write', 'person:phone:search', 'person:person:read', 'person:person:write', 'person:phone:read', 'registration:registration:read', 'deal:deal:read', 'deal:deal:write',
  'settlement:settlement:read', 'settlement:settlement:approve', 'settlement:settlement:pay', 'case:case:read', 'case:case:decide', 'case:case:answer', 'people:account:read', 'people:account:write', 'assessment:draft:write', 'assessment:paper:sign', 'statement:paper:countersign', 'face:capture:dismantle', 'face:switch:halt', 'face:switch:resume', 'incident:incident:read', 'incident:incident:write', 'vendor:contract:read', 'vendor:contract:write', 'rights:request:read', 'rights:request:take', 'rights:request:answer', 'kiosk:device:read', 'kiosk:device:write', 'evidence:pack:take', 'rules:document:read', 'rules:document:write', 'retention:clock:read', 'site:facts:read', 'site:facts:write', 'inspection:bundle:take',
]
const problem = (status: number, code: string, title: string, headers = {}): Told => ({ status, body: { status, code, title }, headers: { 'content-type': 'application/problem+json', ...headers } })

/** The console's side of the API as an office in one object: what is written is seen by the next reader. */
export class Office {
  who: string | null = null
  role = 'GROUP'
  projects = [{ project: 'P1', name: '云栖花园' }, { project: 'P2', name: '江畔名邸·二期（滨江新区核心地块）' }]
  unread: Unread[] = []
  mustChange = false
  published = true
  permissions = ALL
  size = 33
  failing = false
  overdue: number | null = 0
  tries = 0
  asked: Asked[] = []
  since = '1970-01-01T00:00:00Z'
  secondsLeft = 3_600
  help = [{ help: 'h1', at: new Date(Date.now() - 42_000).toISOString(), kiosk: '大门左侧' }]
  visits = Array.from({ length: 1000 }, (_, i) => visit(i))
  cases = new Map(Array.from({ length: 7 }, (_, i) => ['c' + i, caseFile(i)]))
  deals = new Map(Array.from({ length: 40 }, (_, i) => [deal(i).contract, deal(i)]))
  accounts = [
    { account: 'ac1', name: 'admin', role: 'GROUP', project: null, channel: null, agent: null, active: true, version: 1 },
    { account: 'ac2', name: '林前台', role: 'DESK', project: 'P1', channel: null, agent: null, active: true, version: 1 },
    { account: 'ac3', name: '安家·小陈', role: 'AGENT', project: null, channel: 'A1', agent: 'a17', active: false, version: 4 },
  ]
  rules = { document: 'zone: Asia/Shanghai\nchannels:\n  - {id: A1, kind: AGENCY, name: 安家}\nversions:\n  - {version: 1, effectiveFrom: "2026-01-01T00:00:00+08:00", leadTime: PT30M}\n', published: [{ at: ago(90_000), by: '孙渠道' as string | null }] }
  kiosks = [
    { kiosk: 'k1', name: '大门左侧', pairedAt: ago(20_000), lastSeenAt: ago(0), state: 'PAIRED' },
    { kiosk: 'k2', name: '沙盘旁', pairedAt: null, lastSeenAt: null, state: 'WAITING' },
  ]

  answer(asked: Asked): Told {
    this.asked.push(asked)
    const path = asked.path.replace('/api/v1/console', '')
    if (asked.path.startsWith('/api/v1/notices/')) return this.published ? { status: 200, body: this.notice() } : problem(404, 'NOTICE_MISSING', '本项目还没有发布告知')
    if (path === '/login') return this.logIn(asked.body)
    if (path === '/setup') return asked.body.secret === 'first-secret' ? ((this.who = asked.body.name), { status: 201, body: this.session() }) : problem(401, 'SETUP', '密钥不对')
    if (!this.who) return problem(401, 'SESSION', '请先登录')
    if (asked.method !== 'GET' && asked.headers['x-csrf-token'] !== 'csrf-1') return problem(403, 'CSRF', 'csrf')
    if (path === '/session') return { status: 200, body: this.session() }
    if (path === '/logout') return ((this.who = null), { status: 204 })
    if (path === '/notices') return asked.method === 'POST' ? ((this.unread = []), { status: 204 }) : { status: 200, body: { items: this.unread } }
    if (path === '/password') return asked.body.old === 'once-only-pass' ? ((this.mustChange = false), { status: 204 }) : problem(401, 'LOGIN', '现在的密码不对')
    if (this.failing) return problem(503, 'BROKEN', '')
    if (path.startsWith('/sessions')) return this.sessions(asked)
    if (path.startsWith('/accounts')) return this.account(asked, path)
    if (path.startsWith('/kill-switch')) return this.switched(asked, path)
    if (path === '/projects') return this.opened(asked.body)
    const inside = path.match(/^\/projects\/([^/]+)(\/.*)$/)
    return inside ? this.project(asked, inside[2]!) : problem(404, 'PATH', '没有')
  }

  private project(asked: Asked, path: string): Told {
    const [, what = '', id = '', then = ''] = path.split('/').map(decodeURIComponent)
    if (what === 'today') return { status: 200, body: this.size ? { day: '2026-11-27', since: this.since, secondsLeft: this.secondsLeft, visits: 33, natural: 17, brought: 11, disputed: 4, walkedIn: 6, helpWaiting: this.help, openCases: 7, payable: 5 } : { day: '2026-11-27', since: this.since, secondsLeft: this.secondsLeft, visits: 0, natural: 0, brought: 0, disputed: 0, walkedIn: 0, helpWaiting: [], openCases: 0, payable: 0 } }
    if (what === 'help') return ((this.help = []), { status: 204 })
    if (what === 'channels') return { status: 200, body: { items: channels } }
    if (what === 'visits' && asked.method === 'POST') return { status: 201, body: this.receipt() }
    if (what === 'visits' && id) return { status: 200, body: verdict(this.visits.find((v) => v.visit === id) ?? visit(0)) }
    if (what === 'visits') return this.page(asked, this.visits.slice(0, this.size).filter((v) => !asked.query.get('from') || v.at >= asked.query.get('from')!).filter((v) => !asked.query.get('outcome') || v.outcome === asked.query.get('outcome')))
    if (what === 'walk-ins' || what === 'checkouts') return { status: 204 }
    if (what === 'lookups') return { status: 200, body: { person: asked.body.phone.endsWith('1000') ? 100 : null } }
    if (what === 'persons') return asked.method === 'POST' ? { status: 204 } : this.person(Number(id))
    if (what === 'registrations') return this.page(asked, Array.from({ length: this.size }, (_, i) => registration(i)).filter((r) => !asked.query.get('state') || r.state === asked.query.get('state')))
    if (then === 'evidence') return asked.method === 'POST' ? { status: 200, body: 'PK-' + id, headers: { 'content-type': 'application/zip' } } : problem(405, 'METHOD', '')
    if (what === 'deals' || what === 'settlements') return this.deal(asked, what, id, then)
    if (what === 'cases') return this.case(asked, id, then)
    if (what === 'retention') return { status: 200, body: retention(this.overdue) }
    if (what === 'kiosks') return this.kiosk(asked, id)
    if (what === 'rules') return this.rule(asked)
    if (what === 'capture' || what === 'dismantlings') return this.captured(asked, then)
    if (what === 'requests') return this.request(asked, id)
    if (what === 'incidents') return this.incident(asked, id)
    if (what === 'vendors') return this.vendors.answer(asked, id, then, this.who ?? '')
    if (what === 'assessment' || what === 'assessments') return this.assessed.answer(asked, id, then, this.who ?? '')
    if (what === 'work-notices') return { status: 200, body: { items: [{ worker: 'agent', notice: null, seen: [] }, { worker: 'staff', notice: { version: 2, since: ago(0) }, seen: [{ version: 2, name: 'he', at: ago(0) }] }] } }
    if (what === 'site') return this.siteOf(asked)
    if (what === 'inspection') return id === 'bundle' ? { status: 200, body: 'PK-inspection', headers: { 'content-type': 'application/zip' } } : { status: 200, body: { at: ago(0), parts: [{ heading: { zh: '告知', en: 'Notices' }, lines: [{ zh: '第 1 版', en: 'Version 1' }], files: ['notices/1.en.txt', 'notices/1.zh.txt'] }, { heading: { zh: '保存与删除', en: 'What is kept, and what is gone' }, lines: [{ zh: '没有逾期未删的。', en: 'Nothing is overdue.' }], files: [] }] } }
    if (what === 'gate') return { status: 200, body: gate(asked.query.get('comparison') === 'ONE_TO_MANY') }
    if (what === 'statements') return stated(this.statements, asked, id, then, this.who ?? '')
    return problem(404, 'PATH', '没有')
  }

  private opened(wanted: { project: string; name: string; rules: string }): Told {
    if (this.projects.some((p) => p.project === wanted.project)) return problem(409, 'EXISTS', '这个项目已经有了')
    if (!wanted.rules.startsWith('zone: Asia/Shanghai')) return problem(400, 'RULES', '1:7: zone: 应为时区，如 Asia/Shanghai')
    this.projects = [...this.projects, { project: wanted.project, name: wanted.name }]
    return { status: 201, body: { project: wanted.project, name: wanted.name } }
  }

  private rule(asked: Asked): Told {
    if (asked.method === 'PUT') {
      if (asked.headers['if-match'] !== `"${this.rules.published.length}"`) return problem(412, 'CHANGED', '已被修改')
      if (asked.body.document.includes('O9')) return problem(422, 'RULES_FOLLOW', '渠道 O1 不能去掉，可以停用（suspendedFrom）')
      this.rules = { document: asked.body.document, published: [{ at: ago(0), by: this.who }, ...this.rules.published] }
    }
    return { status: 200, body: this.rules, headers: { etag: `"${this.rules.published.length}"` } }
  }

  site: SiteShown = { version: 0, since: null, by: null, site: { places: null, controller: null, jointControllers: null, contact: null, officer: null, recipients: null, storagePlace: null, complaintAuthority: null }, packs: ['default/1'], isKnown: false, isReviewed: false, asked: [{ word: 'controllerNameContact', what: { zh: '处理者的名称和联系方式', en: 'Who is responsible, and how to reach them' }, source: { zh: '产品自定 [产品自定，并非法律规定]', en: 'the product’s own choice [not law]' } }] }

  orders: { event: string; at: string; outcome: string; by: string; grounds: string; destroyed: { what: string; places: number; number: number }[] | null }[] = []
  halted = false
  vendors = new Vendors(NOW)

  statements = statements()

  assessed = new Assessed()
  private captured(asked: Asked, then: string): Told {
    if (then === 'certificate') return { status: 200, body: 'PK-certificate', headers: { 'content-type': 'application/zip' } }
    if (asked.method === 'POST' && asked.body.confirm !== 'P1') return problem(400, 'FIELD', '请输入项目编号')
    if (asked.method === 'POST') this.orders = [{ event: 'd1', at: ago(0), outcome: 'DISMANTLED', by: this.who ?? '', grounds: asked.body.order, destroyed: [{ what: 'KEYS', places: 57, number: 0 }, { what: 'TEMPLATES', places: 0, number: 0 }] }, ...this.orders]
    return { status: asked.method === 'POST' ? 201 : 200, body: { isDismantled: this.orders.some((o) => o.outcome === 'DISMANTLED'), isHalted: this.halted, orders: this.orders } }
  }

  private switched(asked: Asked, path: string): Told {
    if (asked.method === 'POST') {
      this.halted = path.endsWith('/halt')
      this.orders = [{ event: 'k' + this.orders.length, at: ago(0), outcome: this.halted ? 'HALTED' : 'RESUMED', by: this.who ?? '', grounds: asked.body.grounds, destroyed: null }, ...this.orders]
    }
    return { status: 200, body: { isHalted: this.halted, turns: [] } }
  }

  requests: Request[] = []

  private request(asked: Asked, id: string): Told {
    const said = { zh: '更正、补充', en: 'Have it corrected' }
    const ground = { ground: 'DEAL', said: { zh: '认购、签约或结佣还没有办完', en: 'a deal is not settled' }, articles: { zh: '《个人信息保护法》第十三条第一款第二项', en: 'PIPL 13(1)(2)' } }
    if (asked.method === 'GET') return { status: 200, body: { items: this.requests, overdue: this.requests.filter((r) => r.isOverdue).length, within: 'P15D', sources: [{ zh: '《中华人民共和国个人信息保护法》 第 50 条 [已读原文]', en: 'Personal Information Protection Law, art. 50 [text read]' }], grounds: [ground] } }
    const one = this.requests.find((r) => r.id === id)
    if (one && asked.body.outcome !== 'DONE' && !asked.body.grounds.length) return problem(400, 'FIELD', '没有照办的，须写明法律上的理由')
    const kept: Request = one ? { ...one, state: asked.body.outcome, isOverdue: false, answeredAt: ago(0), answeredBy: this.who, answer: asked.body.words, grounds: asked.body.grounds.map(() => ground) } : { id: asked.body.id, right: asked.body.right, said, articles: { zh: '《个人信息保护法》第四十六条', en: 'PIPL 46' }, way: 'DESK', takenBy: this.who ?? '', identified: asked.body.identified, person: 100, isForgotten: false, words: asked.body.words, at: ago(0), due: ago(1), isOverdue: true, state: 'OPEN', answeredAt: null, answeredBy: null, answer: null, grounds: [] }
    this.requests = [kept, ...this.requests.filter((r) => r.id !== kept.id)]
    return { status: one ? 200 : 201, body: kept }
  }

  incidents: Incident[] = []

  private incident(asked: Asked, id: string): Told {
    const one = this.incidents.find((i) => i.id === id)
    if (asked.method === 'GET') return { status: 200, body: { items: this.incidents } }
    const titles = { HAPPENED: ['发生了什么', 'What happened'], CAUSE: ['原因', 'Cause'], PERSONS: ['大约多少人', 'About how many people'] } as const
    const said = { ...Object.fromEntries((one?.parts ?? []).map((p) => [p.part, p.words])), ...asked.body.parts }
    const parts = (Object.keys(titles) as (keyof typeof titles)[]).map((part) => ({ part, isCount: part === 'PERSONS', title: { zh: titles[part][0], en: titles[part][1] }, articles: { zh: '《个人信息保护法》第五十七条', en: 'PIPL 57' }, words: said[part] ?? null }))
    const missing = parts.filter((p) => p.words === null).map((p) => p.part)
    if (asked.body.kind === 'TOLD' && missing.length) return problem(409, 'MISSING', '应写的还没有写全')
    const step = { number: (one?.version ?? 0) + 1, at: ago(0), by: this.who ?? '', kind: asked.body.kind ?? 'OPENED', audience: asked.body.audience ?? null, parts: asked.body.parts ?? {}, to: asked.body.to ?? null, toldAt: asked.body.toldAt ?? null, reference: null, reasons: asked.body.reasons ?? null, digest: 'ab'.repeat(32) }
    const steps = [...(one?.steps ?? []), step]
    const told = steps.some((s) => s.kind === 'TOLD')
    const kept: Incident = { id: id || asked.body.id, version: steps.length, openedAt: ago(60), openedBy: 'mo', knownAt: ago(60), parts, missing, clock: { hours: 0, reportBy: ago(60), isDue: !told, isLate: false, sources: [{ zh: '《中华人民共和国个人信息保护法》 第 57 条 [已读原文]', en: 'Personal Information Protection Law, art. 57 [text read]' }] }, tellings: [{ audience: 'AUTHORITY', state: told ? 'TOLD' : 'OPEN', at: told ? ago(0) : null }, { audience: 'PEOPLE', state: 'OPEN', at: null }], closedAt: null, steps }
    this.incidents = [kept, ...this.incidents.filter((i) => i.id !== kept.id)]
    return { status: 201, body: kept, headers: { etag: `"${kept.version}"` } }
  }

  private siteOf(asked: Asked): Told {
    if (asked.method !== 'PUT') return { status: 200, body: this.site }
    if (!asked.body.controller) return problem(422, 'UNTOLD', '告知还缺：处理者的名称和联系方式')
    this.site = { ...this.site, version: this.site.version + 1, since: ago(0), by: 'admin', site: asked.body, packs: ['cn/1', 'cn-330100/1'], isKnown: true, asked: [] }
    return { status: 204 }
  }

  private page(asked: Asked, all: unknown[]): Told {
    const from = Number(asked.query.get('after') ?? 0)
    const limit = Number(asked.query.get('limit') ?? 50)
    return { status: 200, body: { items: all.slice(from, from + limit), next: from + limit < all.length ? String(from + limit) : null } }
  }

  private logIn(body: { name: string; password: string }): Told {
    if (body.password === 'locked') return problem(429, 'LOCKED', '已锁定', { 'retry-after': '540' })
    if (body.password !== 'right-password' && body.password !== 'once-only-pass') return problem(401, 'LOGIN', '账号或密码不对')
    this.mustChange = body.password === 'once-only-pass'
    this.who = body.name
    return { status: 200, body: this.session() }
  }

  private session(): unknown {
    return { name: this.who, role: this.role, project: null, projects: this.projects, channel: null, permissions: this.permissions, csrf: 'csrf-1', expiresAt: inDays(1), mustChangePassword: this.mustChange }
  }

  private sessions(asked: Asked): Told {
    if (asked.method === 'DELETE') return { status: 204 }
    return { status: 200, body: { items: [{ id: 's1', startedAt: ago(200), lastSeenAt: ago(0), agent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36', current: true }, { id: 's2', startedAt: ago(9_000), lastSeenAt: ago(1_200), agent: 'Mozilla/5.0 (iPad; CPU OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1', current: false }] } }
  }

  private account(asked: Asked, path: string): Told {
    const one = this.accounts.find((a) => path.endsWith('/' + a.account))
    if (asked.method === 'POST') {
      const account = { account: 'ac9', project: null, channel: null, agent: null, active: true, version: 1, ...asked.body, phone: undefined }
      this.accounts.push(account)
      return { status: 201, body: { account, password: 'Kq7m-Rt2p-Wx9d-Hc4v' } }
    }
    if (asked.method === 'PUT' && one) {
      if (asked.headers['if-match'] !== `"${one.version}"`) return problem(412, 'CHANGED', '已被修改')
      Object.assign(one, asked.body, { version: one.version + 1 })
    }
    return one ? { status: 200, body: one, headers: { etag: `"${one.version}"` } } : this.page(asked, this.size ? this.accounts : [])
  }

  private person(n: number): Told {
    const row = this.visits.find((v) => v.person === n) ?? visit(0)
    const body = {
      person: n, surname: row.surname, phones: ['13800001000'], contact: { agreed: true, state: 'GIVEN', since: row.at }, outcome: row.outcome, until: row.until, verdicts: [verdict(row)], registrations: [registration(1), registration(2)], deals: [deal(0)],
      timeline: verdict(row).timeline, signals: [{ kind: 'NEAR_MISS', level: 'LOW', at: row.at, text: { zh: '刚过提前量 12 分钟就到访', en: 'Arrived 12 minutes after the lead time' }, subject: {} }], erased: false,
    }
    return { status: 200, body }
  }

  private deal(asked: Asked, what: string, id: string, then: string): Told {
    if (what === 'deals' && asked.method === 'POST' && !id) {
      const there = this.deals.get(asked.body.contract)
      if (there && !asked.headers['if-match']) return problem(409, 'CONTRACT_EXISTS', '这个合同号已有认购')
      if (there && asked.headers['if-match'] !== `"${there.version}"`) return problem(412, 'CHANGED', '已被修改')
      const made: DealFile = { ...deal(4), contract: asked.body.contract, unit: asked.body.unit ?? null, amountFen: asked.body.amountFen ?? null, subscribedAt: new Date(NOW).toISOString(), version: (there?.version ?? 0) + 1 }
      this.deals.delete(made.contract)
      this.deals = new Map([[made.contract, made], ...this.deals])
      return { status: 201, body: made }
    }
    const one = this.deals.get(id)
    if (!id) return this.page(asked, this.size ? [...this.deals.values()].filter((d) => (!asked.query.get('state') || d.state === asked.query.get('state')) && (what === 'deals' || d.state !== 'WAITING')) : [])
    if (!one) return problem(404, 'DEAL', '没有这份合同')
    if (asked.method === 'POST') {
      if (asked.headers['if-match'] !== `"${one.version}"`) return problem(412, 'CHANGED', '已被修改')
      if (then === 'signing') Object.assign(one, { signedAt: ago(0), state: 'PAYABLE' })
      if (then === 'cancellation') Object.assign(one, { cancelledAt: ago(0), state: 'NOTHING' })
      if (then === 'approval') Object.assign(one, { state: 'APPROVED', approvedBy: this.who, approvedAt: ago(0) })
      if (then === 'payment') Object.assign(one, { state: 'PAID', paidBy: this.who, paidAt: ago(0) })
      one.version++
    }
    return { status: 200, body: one, headers: { etag: `"${one.version}"` } }
  }

  private case(asked: Asked, id: string, then: string): Told {
    const one = this.cases.get(id)
    if (!id) return this.page(asked, this.size ? [...this.cases.values()].filter((c) => c.state === asked.query.get('state')) : [])
    if (!one) return problem(404, 'CASE', '没有这个案卷')
    if (then && then !== 'answer' && asked.headers['if-match'] !== `"${one.version}"`) return problem(412, 'CHANGED', '已被修改')
    if (then) this.decide(one, asked, then)
    return { status: 200, body: one, headers: { etag: `"${one.version}"` } }
  }

  decide(one: CaseFile, asked: Pick<Asked, 'method' | 'body'>, then: string, by = this.who ?? ''): void {
    if (then === 'answer') one.answers = [...one.answers, { at: ago(0), by, words: asked.body.words }]
    else if (then === 'signature' && one.proposal) Object.assign(one, { state: 'DECIDED', decidedAt: ago(0), outcome: one.proposal.outcome, decision: { by: [one.proposal.by, by], at: ago(0), outcome: one.proposal.outcome, words: one.proposal.words }, proposal: null })
    else if (asked.method === 'DELETE') one.proposal = null
    else one.proposal = { by, at: ago(0), outcome: asked.body.outcome, words: asked.body.words }
    one.version++
  }

  private kiosk(asked: Asked, id: string): Told {
    if (asked.method === 'DELETE') this.kiosks = this.kiosks.filter((k) => k.kiosk !== id)
    if (asked.method !== 'POST') return asked.method === 'DELETE' ? { status: 204 } : { status: 200, body: { items: this.size ? this.kiosks : [] } }
    this.kiosks.push({ kiosk: 'k9', name: asked.body.name, pairedAt: null, lastSeenAt: null, state: 'WAITING' })
    return { status: 201, body: { kiosk: 'k9', code: '7KQ4M2XD', expiresAt: new Date(Date.now() + 600_000).toISOString() } }
  }

  private receipt(): Receipt {
    const kept = { zh: '手机号与来源保留到 2027 年 1 月 4 日', en: 'Phone and source are kept until 4 January 2027' }
    return { visit: 'v-new', project: 'P1', projectName: '云栖花园', at: ago(0), arrival: ago(1), text: texts.NATURAL, reasons: [{ zh: '没有渠道报备过这个号码', en: 'No channel had registered this number' }], until: inDays(30), kept, link: '/me?project=P1' }
  }

  private notice(): unknown {
    const zh = { title: '到访登记告知书', paragraphs: [{ heading: '收集什么', text: '手机号、姓氏，以及您说的来源。' }, { heading: '为什么', text: '确认是谁带您来的，避免重复打扰和重复付佣。' }] }
    const en = { title: 'Notice for checking in', paragraphs: [{ heading: 'What is kept', text: 'Phone, surname, and how you say you came.' }, { heading: 'Why', text: 'To know who brought you, so that nobody is called or paid twice.' }] }
    return { project: 'P1', version: 2, hash: 'a'.repeat(64), since: ago(40_000), zh, en }
  }
}
