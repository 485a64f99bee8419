import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import axe from 'axe-core'

export type Asked = { method: string; path: string; query: URLSearchParams; body: any; headers: Record<string, string | undefined> }
export type Told = { status: number; body?: unknown; headers?: Record<string, string> }

export const CSP = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"
/** What is served to a worker that compiles arithmetic: these alone may, and no page of ours. */
export const FACE_CSP = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
const DIST = process.env['PANKE_DIST'] ?? 'target/classes/static'
const TYPES: Record<string, string> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.wasm': 'application/wasm', '.json': 'application/json' }

/** A Chromium, and pages in it. */
export class Browsing {
  private browser!: Browser
  address = ''

  protected async browse(args: string[] = []): Promise<void> {
    this.browser = await chromium.launch({
      executablePath: process.env['PANKE_CHROMIUM'] ?? process.env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: ['--headless', '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', ...args],
    })
  }

  async close(): Promise<void> {
    await this.browser?.close()
  }

  /** A page of a new visitor of ours; what its console or its policy complains of is kept in `complaints`. */
  async page(options: { lang?: 'zh' | 'en'; width?: number; height?: number; dark?: boolean } = {}): Promise<Page & { complaints: string[] }> {
    const context: BrowserContext = await this.browser.newContext({
      viewport: { width: options.width ?? 1440, height: options.height ?? 900 },
      locale: options.lang === 'en' ? 'en-GB' : 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      colorScheme: options.dark ? 'dark' : 'light',
      reducedMotion: 'reduce',
    })
    context.setDefaultTimeout(8_000)
    const page = Object.assign(await context.newPage(), { complaints: [] as string[] })
    page.on('console', (m) => {
      if (m.type() === 'error' && !/status of (4|5)\d\d|ERR_/.test(m.text())) page.complaints.push(m.text())
      if (m.type() === 'warning' && /Vue warn|Element|intlify/.test(m.text())) page.complaints.push(m.text())
    })
    page.on('pageerror', (e) => page.complaints.push(String(e)))
    return page
  }
}

/** Serves the built pages under the strict policy, and answers the API from an object. */
export class Stand extends Browsing {
  private server!: Server
  live = true
  streams = new Set<import('node:http').ServerResponse>()

  constructor(
    private readonly entry: string,
    private readonly answer: () => (asked: Asked) => Told | Promise<Told>,
  ) {
    super()
  }

  async open(args: string[] = []): Promise<void> {
    this.server = createServer((req, res) => {
      const url = new URL(req.url ?? '/', 'http://stand')
      const chunks: Buffer[] = []
      req.on('data', (c) => chunks.push(c))
      req.on('end', async () => {
        if (url.pathname.endsWith('/live')) {
          if (!this.live) return void res.writeHead(503).end()
          res.writeHead(200, { 'content-type': 'text/event-stream' })
          res.write('event: sequence\ndata: {"sequence":1}\n\n')
          this.streams.add(res)
          res.on('close', () => this.streams.delete(res))
          return
        }
        if (url.pathname.startsWith('/api/') || url.pathname.startsWith('/log/')) {
          const text = Buffer.concat(chunks).toString()
          const told = await this.answer()({ method: req.method ?? 'GET', path: url.pathname, query: url.searchParams, body: text ? JSON.parse(text) : {}, headers: req.headers as Record<string, string> })
          if (told.status === 0) return void req.socket.destroy()
          res.writeHead(told.status, { 'content-type': 'application/json', ...told.headers })
          return void res.end(told.body === undefined ? '' : typeof told.body === 'string' ? told.body : JSON.stringify(told.body))
        }
        const file = extname(url.pathname) ? url.pathname : this.entry
        try {
          const bytes = await readFile(join(DIST, file))
          res.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'content-security-policy': file.startsWith('/face/') ? FACE_CSP : CSP }).end(bytes)
        } catch {
          res.writeHead(404).end()
        }
      })
    })
    await new Promise<void>((ready) => this.server.listen(0, '127.0.0.1', ready))
    this.address = 'http://127.0.0.1:' + (this.server.address() as AddressInfo).port + '/'
    await this.browse(args)
  }

  /** Tells every open stream that something was written. */
  tell(): void {
    for (const s of this.streams) s.write('event: sequence\ndata: {"sequence":2}\n\n')
  }

  async close(): Promise<void> {
    await super.close()
    this.server?.closeAllConnections()
    await new Promise((done) => this.server?.close(done))
  }
}

/** What axe finds wrong with the page as it is now, one line a finding. */
export async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const found = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }))
  return found.violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target.join(' ')} ${(n.any[0] ?? n.all[0] ?? n.none[0])?.message ?? ''}`))
}

/** Whether the page is wider than its window. */
export function overflows(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1)
}
