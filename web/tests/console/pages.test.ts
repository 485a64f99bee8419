import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Inside, languages, say, settled } from './inside'
import { retention } from './people'

const inside = new Inside()
const PAGES = ['desk', 'look-up', 'person/100', 'visits', 'registrations', 'cases', 'deals', 'settlements', 'project', 'accounts', 'kiosks', 'rules', 'retention', 'site', 'assessment', 'gate', 'capture', 'incidents', 'vendors', 'requests', 'inspection', 'mine']
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1440, height: 900, dark: true },
  { width: 1080, height: 1920 },
  { width: 390, height: 844 },
]

beforeAll(() => inside.open())
afterAll(() => inside.stand.close())
beforeEach(() => inside.fresh())

describe.each(languages)('in %s', (lang, w) => {
  test.each(PAGES)('%s reads well, wide and tall, light and dark, with nothing for axe to find', async (path) => {
    for (const size of SIZES) {
      const page = await inside.at(path, lang, size)
      await inside.sound(page, `${path.split('/')[0]}-${lang}-${size.width}${size.dark ? '-dark' : ''}`)
      await page.context().close()
    }
  })

  test.each([
    ['desk', w.desk.empty, w.desk.emptyDo],
    ['visits', w.visits.empty, w.visits.emptyDo],
    ['registrations', w.registrations.empty, w.registrations.emptyDo],
    ['cases', w.cases.empty, w.cases.emptyDo],
    ['deals', w.deals.empty, w.deals.emptyDo],
    ['settlements', w.settlements.empty, w.settlements.emptyDo],
    ['kiosks', w.kiosks.empty, w.kiosks.emptyDo],
  ])('an empty %s says what will appear and how', async (path, head, then) => {
    inside.office.size = 0
    const page = await inside.at(path, lang)
    await page.getByText(head, { exact: true }).waitFor()
    await page.getByText(then).waitFor()
    await inside.sound(page, `${path}-empty-${lang}`)
    await page.context().close()
  })

  test.each(['desk', 'visits', 'registrations', 'cases', 'deals', 'settlements', 'accounts', 'kiosks', 'rules', 'retention', 'site', 'assessment', 'gate', 'capture', 'incidents', 'vendors', 'requests', 'inspection', 'mine', 'person/100'])('a failing %s says what happened and comes back', async (path) => {
    inside.office.failing = true
    const page = await inside.at(path, lang)
    await page.getByText(w.trouble.server).first().waitFor()
    await inside.sound(page, `${path.split('/')[0]}-failing-${lang}`)
    inside.office.failing = false
    await page.getByRole('button', { name: w.common.again }).first().click()
    await page.getByText(w.trouble.server).first().waitFor({ state: 'detached' })
    await settled(page)
    await page.context().close()
  })

  test('a thousand rows are read page by page, and columns stay as they were chosen', async () => {
    inside.office.size = 1000
    const page = await inside.at('visits', lang)
    const first = await page.locator('.rows tbody tr').first().innerText()
    await page.getByRole('button', { name: w.common.next }).click()
    await page.waitForFunction((was) => document.querySelector<HTMLElement>('.rows tbody tr')?.innerText !== was, first)
    await page.getByRole('button', { name: w.common.prev }).click()
    await page.waitForFunction((was) => document.querySelector<HTMLElement>('.rows tbody tr')?.innerText === was, first)
    await page.getByLabel(w.common.size).selectOption('100')
    await page.waitForFunction(() => document.querySelectorAll('.rows tbody tr').length === 100)
    await page.getByRole('button', { name: w.common.columns }).click()
    await page.getByLabel(w.visits.verified).uncheck()
    await inside.sound(page, `columns-${lang}`)
    await page.reload()
    await settled(page)
    await page.locator('.rows tbody tr').first().waitFor()
    expect(await page.getByRole('columnheader', { name: w.visits.verified }).count()).toBe(0)
    await page.context().close()
  })

  test('on a phone to and fro stand beside each other, and links are of our tints', async () => {
    const page = await inside.at('visits', lang, { width: 390, height: 844 })
    const [fro, to] = await Promise.all([w.common.prev, w.common.next].map((name) => page.getByRole('button', { name, exact: true }).boundingBox()))
    expect(to!.y).toBe(fro!.y)
    await page.goto(inside.stand.address + '#/site')
    const tint = (name: string): Promise<string> => page.getByRole('link', { name, exact: true }).evaluate((e) => getComputedStyle(e).color)
    expect(await tint(w.site.see)).toBe(await page.locator('main').evaluate((e) => {
      const probe = e.appendChild(Object.assign(document.createElement('i'), { style: 'color: var(--accent)' }))
      const color = getComputedStyle(probe).color
      probe.remove()
      return color
    }))
    await page.context().close()
  })

  test('nothing overdue is said, and what is overdue is said in red', async () => {
    const page = await inside.at('retention', lang)
    await page.getByRole('status').getByText(w.retention.nothing).waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
    await page.getByText(`2 · ${retention(0).kinds[0]!.waiting[0]!.said[lang]}`).waitFor()
    inside.office.overdue = 3
    await page.getByRole('button', { name: w.common.refresh }).click()
    await page.getByRole('alert').getByText(say(w.retention.overdue, { n: 3 })).waitFor()
    await inside.sound(page, `retention-overdue-${lang}`)
    inside.office.overdue = null
    await page.getByRole('button', { name: w.common.refresh }).click()
    await page.getByRole('status').getByText(w.retention.first).waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
    await page.context().close()
  })

  test('the menu has only what may be opened', async () => {
    inside.office.role = 'DESK'
    inside.office.permissions = ['visit:visit:read', 'checkin:visit:write']
    const page = await inside.at('', lang)
    expect(await page.locator('nav#menu a').allInnerTexts()).toEqual([w.nav.desk, w.nav.visits, w.nav.mine])
    await page.getByRole('heading', { level: 1, name: w.desk.title }).waitFor()
    await page.context().close()
  })

  test.each([
    ['nope', w.top.noPage, w.top.noPageWhy],
    ['accounts', w.top.notYours, say(w.top.notYoursWhy, { role: w.accounts.roles.FINANCE })],
  ])('at #/%s it is said why there is nothing, and where to go', async (path, head, why) => {
    inside.office.role = 'FINANCE'
    inside.office.permissions = ['deal:deal:read', 'settlement:settlement:read']
    for (const size of SIZES) {
      const page = await inside.at(path, lang, size)
      await page.getByRole('heading', { level: 1, name: head }).waitFor()
      await page.getByText(why).waitFor()
      expect(await page.title()).toBe(`${head} · ${w.app.name}`)
      await inside.sound(page, `no-page-${path}-${lang}-${size.width}${size.dark ? '-dark' : ''}`)
      await page.getByRole('link', { name: say(w.top.home, { page: w.nav.deals }) }).click()
      await page.getByRole('heading', { level: 1, name: w.deals.title }).waitFor()
      await page.context().close()
    }
  })
})
