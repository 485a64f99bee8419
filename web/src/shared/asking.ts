import type { Lang } from './when'

/** The server said no, or could not be reached (status 0). Carries what to tell the reader, never what was asked. */
export class Trouble extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    title: string,
    readonly field: string | null = null,
    readonly retryAfter = 0,
  ) {
    super(title)
  }
}

/** A network that says nothing is a network that is gone. */
const PATIENCE_MS = 10_000

/** What comes of it; what gets lost on the way, at its start or in the middle, is the network. */
function reached<T>(sent: Promise<T>): Promise<T> {
  return sent.catch(() => {
    throw new Trouble(0, 'NETWORK', '')
  })
}

export type Answer<T> = { body: T; etag: string | null }
export type Query = Record<string, string | number | null | undefined>

/** Speaks with one audience's part of the API, in the language that `lang` says. */
export function asking(base: string, lang: () => Lang) {
  let csrf = ''
  let ended: () => void = () => {}

  async function answered(method: string, url: string, body?: unknown, etag?: string | null): Promise<Response> {
    const headers: Record<string, string> = { Accept: 'application/json, application/problem+json', 'Accept-Language': lang() }
    if (method !== 'GET') headers['X-CSRF-Token'] = csrf
    if (body !== undefined) headers['Content-Type'] = 'application/json'
    if (etag) headers['If-Match'] = etag
    const given: RequestInit = { method, headers, credentials: 'same-origin', cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) }
    if (body !== undefined) given.body = JSON.stringify(body)
    const answer = await reached(fetch(url, given))
    if (!answer.ok) throw refusal(answer, await reached(answer.text()))
    return answer
  }

  async function ask<T>(method: string, url: string, body?: unknown, etag?: string | null): Promise<Answer<T>> {
    const answer = await answered(method, url, body, etag)
    const text = await reached(answer.text())
    return { body: (text ? JSON.parse(text) : undefined) as T, etag: answer.headers.get('ETag') }
  }

  function refusal(answer: Response, text: string): Trouble {
    let said: { code?: string; title?: string; field?: string } = {}
    try {
      said = JSON.parse(text)
    } catch {
      // a proxy's page, or nothing: the status alone has to say it
    }
    const code = said.code ?? 'STATUS_' + answer.status
    if (answer.status === 401 && code !== 'LOGIN') ended()
    return new Trouble(answer.status, code, said.title ?? '', said.field ?? null, Number(answer.headers.get('Retry-After') ?? 0))
  }

  /** As `get`, with the ETag that a later change has to name. */
  function read<T>(path: string, query: Query = {}): Promise<Answer<T>> {
    const said = Object.entries(query).filter(([, v]) => v !== null && v !== undefined && v !== '')
    const text = new URLSearchParams(said.map(([k, v]) => [k, String(v)])).toString()
    return ask<T>('GET', base + path + (text ? '?' + text : ''))
  }

  return {
    read,
    async get<T>(path: string, query: Query = {}): Promise<T> {
      return (await read<T>(path, query)).body
    },
    async send<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown, etag?: string | null): Promise<T> {
      return (await ask<T>(method, base + path, body, etag)).body
    },
    /** A file to take along; asked for as something that is kept, where its taking is. */
    async file(path: string, method: 'GET' | 'POST' = 'POST'): Promise<Blob> {
      return reached((await answered(method, base + path)).blob())
    },
    /** What anybody may read, outside this audience's part of the API. */
    async open<T>(path: string): Promise<T> {
      return (await ask<T>('GET', '/api/v1' + path)).body
    },
    /** Keeps the value that every unsafe request has to carry. */
    useCsrf(value: string): void {
      csrf = value
    },
    /** What to do when the server no longer knows who asks. */
    whenSessionEnds(work: () => void): void {
      ended = work
    },
  }
}

/** An id that the browser chooses, so that the same press sent twice is one event. */
export function newId(): string {
  const random = [...crypto.getRandomValues(new Uint8Array(16))]
  return random.map((b) => b.toString(16).padStart(2, '0')).join('')
}
