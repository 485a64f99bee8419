import { mkdirSync } from 'node:fs'
import { expect } from 'vitest'
import type { Page, Request } from 'playwright-core'
import { en, zh, type Words } from '../../src/kiosk/words'
import { findings, overflows, Stand, type Asked, type Told } from '../stand'
import { asked, Fingers, SHOTS, type Ours } from './door'
import { cameraOf } from './studio'

const HOUR_MS = 3_600_000
const NOTICE = { project: 'P1', version: 1, hash: 'a'.repeat(64), since: '2026-01-01T00:00:00Z', zh: { title: '告知', paragraphs: [{ heading: '记什么', text: '手机号和姓氏。' }] }, en: { title: 'Notice', paragraphs: [{ heading: 'What', text: 'Phone and surname.' }] } }
const FACE_NOTICE = {
  hash: 'b'.repeat(64),
  zh: [{ title: '做什么', lines: ['看一次镜头，算出一串数字，封进一张只给您的凭证。', '照片不保存，也不离开这台机器。'] }, { title: '谁保管', lines: ['凭证由您保管。售楼处没有照片，也没有这串数字。'] }, { title: '怎么结束', lines: ['扔掉凭证，或者在“我的”页面作废。'] }],
  en: [{ title: 'What happens', lines: ['You look once; a row of numbers is made of it and sealed into a pass for you alone.', 'The picture is not kept and does not leave this device.'] }, { title: 'Who keeps it', lines: ['You keep the pass. The office has no picture and none of the numbers.'] }, { title: 'How it ends', lines: ['Throw the pass away, or end it on your own page.'] }],
}
const ENTRY_NOTICE = {
  hash: 'c'.repeat(64),
  zh: [{ title: '做什么', lines: ['看一次镜头，算出一串数字，加密保存在这台机器里，最多三十天，只与本项目里同样同意的人比对。'] }],
  en: [{ title: 'What happens', lines: ['You look once; a row of numbers is kept in this machine, sealed, for thirty days at most, and compared with those who agreed to the same here.'] }],
}
const RECEIPT = { visit: 'v1', project: 'P1', projectName: '云栖花园', at: '2026-05-01T02:00:00Z', arrival: '2026-05-01T01:59:00Z', text: { zh: '自然到访 · 首次', en: 'Natural · first visit' }, reasons: [], until: null, kept: { zh: '保存到 2026 年 8 月 1 日', en: 'Kept until 1 August 2026' }, link: '/me?project=P1' }
/** As long as a sealed pass is: 560 bytes in base45. */
export const PASS = 'PANKE1:' + [...Array(833).keys()].map((i) => '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'[(i * 31 + (i >> 3) * 7) % 45]).join('')

/** A kiosk's server with a pass to give, as the tests tell it to be; what it was asked is kept. */
export class PassDesk {
  mode: 'PASS' | 'OFF' | 'SILENT' = 'PASS'
  mayAsk = true
  hasPass = false
  demo = false
  result = 'SAME'
  /** Whether somebody may be entered, and what comes of it. */
  many = false
  entry: { result: string; link: string | null } = { result: 'ENTERED', link: null }
  refusals: Partial<Record<string, Told>> = {}
  heard: Asked[] = []
  readonly stand = new Stand('/kiosk/index.html', () => (a) => this.answer(a))

  async open(clip?: string): Promise<void> {
    mkdirSync(SHOTS, { recursive: true })
    await this.stand.open(clip ? cameraOf(clip) : [])
  }

  private answer(a: Asked): Told | Promise<Told> {
    this.heard.push(a)
    const path = a.method + ' ' + a.path.replace('/api/v1/kiosk', '')
    const no = Object.entries(this.refusals).find(([p]) => path.endsWith(p))
    if (no) return no[1]!
    switch (path) {
      case 'GET /session': return { status: 200, body: { project: 'P1', projectName: '云栖花园', kiosk: 'K1', csrf: 'c', expiresAt: new Date(Date.now() + HOUR_MS).toISOString(), notice: NOTICE, channels: [], surnameRequired: false, demo: false } }
      case 'POST /codes': return { status: 201, body: { checkIn: 'word' } }
      case 'POST /codes/word': return { status: 204 }
      case 'GET /codes/word/questions': return { status: 200, body: { items: [], given: [] } }
      case 'POST /check-ins': return { status: 201, body: RECEIPT }
      case 'GET /check-ins/word/receipt': return { status: 200, body: { link: '/verify#x' } }
      case 'GET /face': return this.mode === 'SILENT' ? new Promise(() => undefined) : { status: 200, body: { mode: this.mode, many: this.many && this.mode !== 'OFF' } }
      case 'GET /codes/word/face': return { status: 200, body: this.mode === 'PASS' ? { mode: 'PASS', many: this.many, mayAsk: this.mayAsk, hasPass: this.hasPass, minimumAge: 14, demo: this.demo, model: { id: 'human-3.3.6-faceres', dimension: 1024 }, notice: FACE_NOTICE } : { mode: 'OFF' } }
      case 'POST /codes/word/face-answers': return { status: 201, body: a.body.answer === 'GIVEN' ? { token: 'token-1', expiresAt: new Date(Date.now() + 90_000).toISOString() } : { token: null, expiresAt: null } }
      case 'POST /face/passes': return { status: 201, body: { pass: PASS, until: '2026-08-01T00:00:00Z' } }
      case 'POST /face/comparisons': return { status: 200, body: { result: this.result } }
      case 'GET /codes/word/face-entry': return { status: 200, body: { isOpen: this.many, mayAsk: this.mayAsk, minimumAge: 14, model: { id: 'human-3.3.6-faceres', dimension: 1024 }, notice: ENTRY_NOTICE } }
      case 'POST /codes/word/face-entry-answers': return { status: 201, body: a.body.answer === 'GIVEN' ? { token: 'token-2', expiresAt: new Date(Date.now() + 90_000).toISOString() } : { token: null, expiresAt: null } }
      case 'POST /face/entries': return { status: 200, body: { ...this.entry, expiresAt: null } }
      case 'POST /face/links/link-1/codes': return { status: 201, body: { word: 'word-2', expiresAt: new Date(Date.now() + 300_000).toISOString(), resendAt: new Date(Date.now() + 60_000).toISOString() } }
      case 'POST /face/links/link-1': return { status: 204 }
      default: return { status: 404, body: { code: 'UNKNOWN' } }
    }
  }

  /** What was asked of the part of the API that is about faces, without the watchdog's question. */
  ofFaces = (): string[] => this.heard.map((a) => a.method + ' ' + a.path.replace('/api/v1/kiosk', '')).filter((p) => p.includes('face') && p !== 'GET /face')
  sent = (path: string): any[] => this.heard.filter((a) => a.method === 'POST' && a.path.endsWith(path)).map((a) => a.body)

  /** A visitor on the screen of their receipt, who has not been asked about a pass. */
  async receipt(lang: 'zh' | 'en' = 'zh', width = 810, height = 1080): Promise<Visit> {
    this.heard = []
    const page = await this.stand.page({ lang, width, height })
    const visit = new Visit(page, lang === 'zh' ? zh : en)
    await page.addInitScript(spied)
    await page.goto(this.stand.address + 'kiosk')
    await asked(page, zh.welcome.title)
    if (lang === 'en') await visit.tap(zh.language)
    await visit.tap(visit.w.welcome.agree)
    await asked(page, visit.w.phone.title)
    await page.keyboard.type('19900001234')
    await page.keyboard.press('Enter')
    await asked(page, visit.w.code.title)
    await page.keyboard.type('123456')
    await page.keyboard.press('Enter')
    await asked(page, visit.w.surname.title)
    await visit.tap('王')
    await visit.tap(visit.w.source.self)
    await asked(page, visit.w.receipt.title)
    await page.getByRole('img', { name: visit.w.receipt.signed }).waitFor()
    return visit
  }
}

type Spy = { streams: MediaStream[]; asked: number; closedAt: number }
/** Counts who asks for a camera, and when the last picture stops. */
function spied(): void {
  const spy: Spy = Object.assign(window as unknown as Spy, { streams: [], asked: 0, closedAt: 0 })
  const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
  navigator.mediaDevices.getUserMedia = async (what) => {
    spy.asked++
    const stream = await ask(what)
    spy.streams.push(stream)
    for (const track of stream.getTracks()) {
      const stop = track.stop.bind(track)
      track.stop = () => {
        spy.closedAt ||= Date.now()
        stop()
      }
    }
    return stream
  }
}

/** One visitor's page, with everything that it asked for. */
export class Visit extends Fingers {
  /** Every worker that saw anything is gone, and what it saw with it. */
  noWorker = (): Promise<void> => expect.poll(() => this.page.workers().length, { timeout: 2_000 }).toBe(0)
  readonly requests: Request[] = []
  constructor(override readonly page: Ours, override readonly w: Words) {
    super(page, w)
    page.on('request', (r) => this.requests.push(r))
  }
  faceFiles = (): string[] => this.requests.map((r) => new URL(r.url()).pathname).filter((p) => p.startsWith('/face/'))
  spy = (): Promise<{ asked: number; open: number; closedAt: number }> => this.page.evaluate(() => {
    const spy = window as unknown as Spy
    return { asked: spy.asked, open: spy.streams.flatMap((s) => s.getTracks()).filter((t) => t.readyState === 'live').length, closedAt: spy.closedAt }
  })
  async toQuestion(hasPass = false): Promise<void> {
    await this.tap(this.w.pass.offer.open)
    await asked(this.page, hasPass ? this.w.pass.ask.show : this.w.pass.ask.make)
  }
  async toLook(): Promise<void> {
    await this.toQuestion()
    await this.page.getByLabel(this.w.pass.ask.age(14)).check()
    await this.tap(this.w.pass.ask.GIVEN)
    await asked(this.page, this.w.pass.look.title)
  }
  async cameraOn(): Promise<void> {
    await expect.poll(async () => (await this.spy()).open, { timeout: 10_000 }).toBe(1)
  }
  /** What is said to whoever listens from now on, however soon something else is said. */
  async listening(): Promise<() => Promise<string[]>> {
    await this.page.evaluate(() => {
      const heard = ((window as unknown as { heard: string[] }).heard = [] as string[])
      const hear = () => document.querySelectorAll('[role=status]').forEach((e) => heard.push((e.textContent ?? '').trim()))
      new MutationObserver(hear).observe(document.body, { subtree: true, childList: true, characterData: true })
    })
    return () => this.page.evaluate(() => (window as unknown as { heard: string[] }).heard)
  }
  async sound(name: string): Promise<void> {
    await this.page.screenshot({ path: `${SHOTS}/pass-${name}.png`, fullPage: true })
    expect(await findings(this.page as Page), name).toEqual([])
    expect(await overflows(this.page as Page), name + ' is wider than its window').toBe(false)
    expect(this.page.complaints, name).toEqual([])
  }
  end = (): Promise<void> => this.page.context().close()
}
