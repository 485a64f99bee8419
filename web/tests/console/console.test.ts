import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { Office } from './office'
import { findings, overflows, Stand } from './stand'

const SHOTS = process.env['PANKE_SHOTS'] ?? 'target/shots'
let office = new Office()
const stand = new Stand('/index.html', () => (asked) => office.answer(asked))
const PAGES = ['desk', 'look-up', 'person/100', 'visits', 'registrations', 'cases', 'deals', 'settlements', 'accounts', 'kiosks', 'mine']

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true })
  await stand.open()
})
afterAll(() => stand.close())
beforeEach(() => {
  office = new Office()
  office.who = 'admin'
  stand.live = true
})

async function shot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${SHOTS}/console-${name}.png` })
}
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle').catch(() => undefined)
  await page.locator('main h1').first().waitFor()
  await page.waitForFunction(() => !/^(正在读取|Reading)/m.test(document.querySelector('main')?.textContent ?? ''))
}

describe.each(['zh', 'en'] as const)('in %s', (lang) => {
  test.each(PAGES)('%s reads well, wide and tall, light and dark, with nothing for axe to find', async (path) => {
    for (const [width, height, dark] of [[1440, 900, false], [1440, 900, true], [1080, 1920, false], [390, 844, false]] as const) {
      const page = await stand.page({ lang, width, height, dark })
      await page.goto(stand.address + '#/' + path)
      await settled(page)
      await shot(page, `${path.split('/')[0]}-${lang}-${width}${dark ? '-dark' : ''}`)
      expect(await findings(page), `${path} ${width} ${dark ? 'dark' : 'light'}`).toEqual([])
      expect(await overflows(page), `${path} is wider than ${width}`).toBe(false)
      expect(page.complaints).toEqual([])
      await page.context().close()
    }
  })
})
