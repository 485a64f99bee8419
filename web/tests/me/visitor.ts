import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { en, zh } from '../../src/me/words'
import { LiveOffice } from '../live'
import { Caller, codeFor } from '../staff'
import { findings, overflows } from '../stand'

export type Ours = Awaited<ReturnType<LiveOffice['page']>>
export type Lang = 'zh' | 'en'
export const words = { zh, en }
export const languages = ['zh', 'en'] as const
/** A phone, a kiosk's screen, a desk. */
export const SIZES = [
  { width: 390, height: 844 },
  { width: 810, height: 1080 },
  { width: 1280, height: 800 },
] as const

/** Visitors of a live office with their own page in a browser, and the office's people who answer them. */
export class Visitors {
  readonly office = new LiveOffice()
  private desk!: Caller
  private notice = ''
  private seen = 0

  async open(): Promise<void> {
    await this.office.open()
    this.desk = await Caller.named(this.office, 'desk')
    this.notice = (await (await fetch(this.office.address + 'api/v1/notices/P1')).json()).hash
  }

  phone = (): string => this.office.number()

  /** Somebody comes to the desk. @returns the visit's id */
  async come(phone: string, declared: string, surname = '王', contact?: 'GIVEN' | 'REFUSED'): Promise<string> {
    const id = `j-${phone}-${this.seen++}`
    const asked = contact ? { contact, language: 'zh', askedAt: (await this.desk.post('/projects/P1/consent-questions', { phone })).body.askedAt } : {}
    const come = await this.desk.post('/projects/P1/visits', { id, phone, surname, declared, notice: this.notice, ...asked })
    expect(come.status, JSON.stringify(come.body)).toBe(201)
    return id
  }

  async page(lang: Lang, size: { width: number; height: number; dark?: boolean } = SIZES[0]): Promise<Ours> {
    const page = await this.office.page({ lang, ...size })
    await page.goto(this.office.address + 'me?project=P1')
    await page.getByRole('heading', { name: words[lang].login.title }).waitFor()
    return page
  }

  async logIn(page: Page, lang: Lang, phone: string): Promise<void> {
    const w = words[lang]
    await page.getByLabel(w.login.phone, { exact: true }).fill(phone)
    await page.getByRole('button', { name: w.login.send }).click()
    await page.getByText(w.login.sent).waitFor()
    await page.getByLabel(w.login.code).fill(await codeFor(this.office, phone))
    await page.getByRole('button', { name: w.login.enter, exact: true }).click()
    await page.getByRole('heading', { name: w.kept.title }).waitFor()
  }

  /** A visitor who came once and is logged in. */
  async known(lang: Lang, declared = 'SELF', size: { width: number; height: number; dark?: boolean } = SIZES[0]): Promise<{ page: Ours; phone: string; visit: string }> {
    const phone = this.phone()
    const visit = await this.come(phone, declared)
    const page = await this.page(lang, size)
    await this.logIn(page, lang, phone)
    return { page, phone, visit }
  }

  /** Nothing for axe to find, nothing wider than the window, no complaint in the browser's console. */
  async sound(page: Ours, what: string): Promise<void> {
    expect(await findings(page), what).toEqual([])
    expect(await overflows(page), what + ' is wider than its window').toBe(false)
    expect(page.complaints, what).toEqual([])
  }
}
