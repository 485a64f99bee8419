import { mkdirSync } from 'node:fs'
import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { en } from '../../src/console/words/en'
import { zh } from '../../src/console/words/zh'
import { Office } from './office'
import { findings, overflows, Stand } from '../stand'

export const SHOTS = 'target/shots'
export const languages = [
  ['zh', zh],
  ['en', en],
] as const
export type Ours = Awaited<ReturnType<Stand['page']>>

/** An office with its page open, for the journeys of the console. */
export class Inside {
  office = new Office()
  readonly stand = new Stand('/index.html', () => (asked) => this.office.answer(asked))

  async open(): Promise<void> {
    mkdirSync(SHOTS, { recursive: true })
    await this.stand.open()
  }

  fresh(who: string | null = 'admin'): void {
    this.office = new Office()
    this.office.who = who
    this.stand.live = true
  }

  async at(place: string, lang: 'zh' | 'en', more: { width?: number; height?: number; dark?: boolean } = {}): Promise<Ours> {
    const page = await this.stand.page({ lang, ...more })
    await page.goto(this.stand.address + '#/' + place)
    await settled(page)
    return page
  }

  /** A picture, nothing for axe to find, nothing wider than the window, no complaint in the browser's console. */
  async sound(page: Ours, name: string): Promise<void> {
    await page.screenshot({ path: `${SHOTS}/console-${name}.png` })
    expect(await findings(page), name).toEqual([])
    expect(await overflows(page), name + ' is wider than its window').toBe(false)
    expect(page.complaints, name).toEqual([])
  }
}

export async function settled(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor()
  await page.waitForFunction(() => !/^(正在读取|Reading)/m.test(document.querySelector<HTMLElement>('main')?.innerText ?? ''))
}
/** The words of a message with its places filled; of one and of many, those of `n`. */
export function say(words: string, places: Record<string, string | number>): string {
  const [one = '', many = one] = words.split(' | ')
  return (places['n'] === 1 ? one : many).replace(/\{(\w+)\}/g, (_, k: string) => String(places[k]))
}
