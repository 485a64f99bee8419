import { mkdirSync } from 'node:fs'
import { expect } from 'vitest'
import type { Cookie } from 'playwright-core'
import { en, zh, type Words } from '../../src/kiosk/words'
import { LiveOffice } from '../live'
import { Caller, codeFor } from '../staff'
import { findings, overflows } from '../stand'

export const SHOTS = 'target/shots'
export const LANGUAGES = [['zh', zh], ['en', en]] as const
export const SIZES = [['phone', 390, 844], ['kiosk', 810, 1080], ['desktop', 1280, 800]] as const
export type Ours = Awaited<ReturnType<LiveOffice['page']>>
type At = { lang?: 'zh' | 'en'; width?: number; height?: number; closed?: boolean; before?: (page: Ours) => Promise<unknown>; early?: (page: Ours) => Promise<unknown> }

/** The smallest thing that an old hand still hits, and the page says so of its own controls. */
const TARGET_PX = 60

/** A kiosk paired with the demonstration's office, and what visitors and agents do elsewhere meanwhile. */
export class Door {
  project = ''
  private cookies: Cookie[] = []

  /** @param welcomed whether it is the kiosk whose code the demonstration says, which is good once */
  constructor(private readonly welcomed = false, readonly office = new LiveOffice()) {}

  /** @param args of its browser */
  async open(args: string[] = []): Promise<void> {
    mkdirSync(SHOTS, { recursive: true })
    await this.office.open(args)
    const page = await this.office.page()
    await page.goto(this.office.address + 'kiosk')
    // how often an address may guess is counted
    if (!args.length) {
      await page.getByLabel(zh.pair.label).fill('WRONG234')
      await page.getByRole('button', { name: zh.pair.go }).click()
      await page.getByText(zh.miss.pairing()).waitFor()
      await this.sound(page, 'pair')
    }
    await page.getByLabel(zh.pair.label).fill((await this.code()).toLowerCase())
    const session = page.waitForResponse((r) => r.url().endsWith('/pairing') && r.ok())
    await page.getByRole('button', { name: zh.pair.go }).click()
    this.project = ((await (await session).json()) as { project: string }).project
    this.cookies = await page.context().cookies(this.office.address + 'api/v1/kiosk/session')
    await page.close()
  }

  private async code(): Promise<string> {
    return this.welcomed ? this.office.pairingCode : Caller.pairingCode(this.office)
  }

  /**
   * The kiosk as the next visitor finds it.
   * @param closed whether the office has published no notice yet
   * @param before done before the page is asked for
   * @param early done as soon as there is something to tap, which may be before the page knows its office
   */
  async at({ lang = 'zh', width = 810, height = 1080, closed, before, early }: At = {}): Promise<Ours> {
    const page = await this.office.page({ lang, width, height })
    await page.context().addCookies(this.cookies)
    await before?.(page)
    await page.goto(this.office.address + 'kiosk')
    if (lang === 'en') await page.getByRole('button', { name: zh.language }).click()
    await early?.(page)
    const w = lang === 'zh' ? zh : en
    await page.getByRole('heading', { name: closed ? w.closed.title : w.welcome.title }).waitFor({ timeout: 30_000 })
    return page
  }

  /** The kiosk itself, as its page speaks with the server. */
  kiosk = (): Caller => new Caller(this.office.address, 'kiosk', this.cookies.map((c) => `${c.name}=${c.value}`).join('; '))

  number = (): string => this.office.number()

  codeFor = (phone: string): Promise<string> => codeFor(this.office, phone)

  /** Somebody on their own page. */
  async mine(phone: string): Promise<Caller> {
    const visitor = new Caller(this.office.address, 'me')
    const { login } = (await visitor.post('/codes', { project: this.project, phone })).body
    await visitor.begin('/login', { project: this.project, login, code: await this.codeFor(phone) })
    return visitor
  }

  /** A visit code, made by the visitor on their own page. */
  async visitCode(phone: string): Promise<string> {
    return (await (await this.mine(phone)).post('/visit-code', {})).body.code
  }

  /** The code on the phone of an agent who registered this visitor. */
  async showingCode(phone: string): Promise<string> {
    const agent = await Caller.named(this.office, 'rival', 'broker')
    const id = 'r' + phone
    expect((await agent.post('/registrations', { id, project: this.project, phone, surname: '王', permission: true })).body.state).toBe('ACCEPTED')
    return (await agent.get(`/registrations/${this.project}/${id}/code`)).body.code
  }

  /** The desk goes to whoever asked for it, as it must in time: how many they were. */
  async desksWalk(): Promise<number> {
    const desk = await Caller.named(this.office, 'desk')
    const { helpWaiting } = (await desk.get(`/projects/${this.project}/today`)).body
    for (const { help } of helpWaiting) expect((await desk.post(`/projects/${this.project}/help/${help}/done`, {})).status).toBe(204)
    return helpWaiting.length
  }

  /** A picture, nothing for axe to find, nothing too small to hit or wider than the window, no complaint of the browser. */
  async sound(page: Ours, name: string): Promise<void> {
    await page.screenshot({ path: `${SHOTS}/kiosk-${name}.png`, fullPage: true })
    expect(await findings(page), name).toEqual([])
    expect(await overflows(page), name + ' is wider than its window').toBe(false)
    expect(await tooSmall(page), name).toEqual([])
    expect(page.complaints, name).toEqual([])
  }
}

function tooSmall(page: Ours): Promise<string[]> {
  return page.evaluate((least) => [...document.querySelectorAll('button, input, summary')].filter((e) => e.checkVisibility() && e.getBoundingClientRect().height < least).map((e) => e.outerHTML), TARGET_PX)
}

/** Waits for the question, which has the focus. */
export async function asked(page: Ours, title: string): Promise<void> {
  await page.locator('h1:focus', { hasText: title }).waitFor()
}

/** One visitor's fingers, which count how often they touch the glass. */
export class Fingers {
  taps = 0
  constructor(readonly page: Ours, readonly w: Words) {}

  async tap(name: string): Promise<void> {
    this.taps++
    await this.page.getByRole('button', { name, exact: true }).click()
  }
  async digits(typed: string): Promise<void> {
    for (const d of typed) await this.tap(d)
  }
  async toCode(phone: string): Promise<void> {
    await this.tap(this.w.welcome.agree)
    await this.digits(phone)
    await this.tap(this.w.phone.send)
    await asked(this.page, this.w.code.title)
  }
  async toSurname(phone: string, door: Door): Promise<void> {
    await this.toCode(phone)
    await this.digits(await door.codeFor(phone))
    await this.tap(this.w.next)
    await asked(this.page, this.w.surname.title)
  }
  async toSource(phone: string, door: Door): Promise<void> {
    await this.toSurname(phone, door)
    await this.tap('王')
    await asked(this.page, this.w.source.title)
  }
}
