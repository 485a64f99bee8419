import type { LiveOffice } from './live'

type Told = { status: number; body: any; etag: string | null }

/** Somebody who speaks with the live office over its API, as their own page would: the desk, a broker, a device. */
export class Caller {
  private csrf = ''

  constructor(
    private readonly address: string,
    private readonly door: 'console' | 'broker' | 'kiosk' | 'me',
    private cookie = '',
  ) {}

  /** One of the demonstration's people, logged in. */
  static async named(office: LiveOffice, name: string, door: 'console' | 'broker' = 'console'): Promise<Caller> {
    const caller = new Caller(office.address, door)
    await caller.begin('/login', { name, password: office.passwords.get(name) })
    return caller
  }

  /** The device at the entrance, paired. */
  static async kiosk(office: LiveOffice): Promise<Caller> {
    const caller = new Caller(office.address, 'kiosk')
    await caller.begin('/pairing', { code: await Caller.pairingCode(office) })
    return caller
  }

  /** The code of one more device at the entrance. */
  static async pairingCode(office: LiveOffice): Promise<string> {
    return (await (await Caller.named(office, 'manager')).post('/projects/P1/kiosks', { name: '入口 Entrance' })).body.code
  }

  /** Goes on as whoever has the cookie. @return the session */
  async resume(): Promise<any> {
    const { body } = await this.get('/session')
    this.csrf = body.csrf
    return body
  }

  /** Remembers whom the server takes this caller for from now on. */
  async begin(path: string, body: unknown): Promise<Told> {
    const begun = await this.ask('POST', path, body)
    if (begun.status >= 300) throw new Error(`${path} was answered with ${begun.status} ${begun.body.code}`)
    this.csrf = begun.body.csrf
    return begun
  }

  get = (path: string): Promise<Told> => this.ask('GET', path)
  post = (path: string, body: unknown, etag?: string | null): Promise<Told> => this.ask('POST', path, body, etag)

  private async ask(method: string, path: string, body?: unknown, etag?: string | null): Promise<Told> {
    const headers: Record<string, string> = { 'content-type': 'application/json', cookie: this.cookie, 'x-csrf-token': this.csrf }
    if (etag) headers['if-match'] = etag
    const answer = await fetch(`${this.address}api/v1/${this.door}${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
    const text = await answer.text()
    const given = answer.headers.get('set-cookie')
    if (given) this.cookie = given.split(';')[0]!
    return { status: answer.status, body: text ? JSON.parse(text) : undefined, etag: answer.headers.get('etag') }
  }
}

/** The code that the demonstration's phone got last for a number. */
export async function codeFor(office: LiveOffice, phone: string): Promise<string> {
  const shown = await (await fetch(office.address + 'api/v1/demo/phone')).json()
  const to = phone.slice(0, 3) + '****' + phone.slice(-4)
  return /code is (\d{6})/.exec(shown.items.find((m: { to: string }) => m.to === to).text.en)![1]!
}
