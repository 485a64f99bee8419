import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Inside, languages, say } from './inside'

const inside = new Inside()
const SIZES = [{}, { dark: true }, { width: 390, height: 844 }, { width: 390, height: 844, dark: true }]
beforeAll(() => inside.open())
afterAll(() => inside.stand.close())
beforeEach(() => inside.fresh())

describe.each(languages)('in %s', (lang, w) => {
  test('an account of the group without a project is asked to open one, wherever it goes', async () => {
    inside.office.projects = []
    for (const size of SIZES) {
      for (const path of ['', 'site']) {
        const page = await inside.at(path, lang, size)
        await page.getByRole('heading', { level: 1, name: w.project.title }).waitFor()
        await page.getByText(w.project.first).waitFor()
        expect(await page.locator('nav#menu a').allTextContents()).toEqual([w.nav.project, w.nav.accounts, w.nav.mine])
        await inside.sound(page, `first-project-${lang}-${size.width ?? 1440}${size.dark ? '-dark' : ''}`)
        await page.context().close()
      }
    }
  })

  test('the first project is opened with the rules that are offered, mended where the server says, and is gone on in', async () => {
    inside.office.projects = []
    const page = await inside.at('site', lang)
    const offered = await page.getByLabel(w.project.rules).inputValue()
    expect(offered).toContain(lang === 'zh' ? 'name: 自渠' : 'name: Our own')
    expect(offered).toMatch(/effectiveFrom: "20\d\d-\d\d-\d\dT00:00:00\+08:00"/)
    await page.getByRole('button', { name: w.project.open, exact: true }).click()
    await page.getByText(w.project.needId).waitFor()
    await page.getByText(w.project.needName).waitFor()
    await page.getByLabel(w.project.id, { exact: true }).fill('P1')
    await page.getByLabel(w.project.name, { exact: true }).fill('云栖花园')
    await page.getByLabel(w.project.rules).fill(offered.replace('Asia/Shanghai', 'Asia'))
    await page.getByRole('button', { name: w.project.open, exact: true }).click()
    await page.getByRole('alert').getByText('1:7: zone').waitFor()
    await inside.sound(page, `first-project-broken-${lang}`)
    await page.getByLabel(w.project.rules).fill(offered)
    await page.getByRole('button', { name: w.project.open, exact: true }).click()
    await page.getByRole('heading', { level: 1, name: w.desk.title }).waitFor()
    await page.getByText(say(w.project.opened, { name: '云栖花园' })).waitFor()
    expect(inside.office.asked.findLast((a) => a.method === 'POST')!.body).toEqual({ project: 'P1', name: '云栖花园', rules: offered })
    expect(await page.locator('.top .project select').inputValue()).toBe('P1')
    expect(await page.locator('nav#menu a').count()).toBeGreaterThan(10)
    await page.context().close()
  })

  test('another project is opened from the menu, and one that is there stays as it is', async () => {
    const page = await inside.at('desk', lang)
    await page.getByRole('link', { name: w.nav.project, exact: true }).click()
    await page.getByLabel(w.project.id, { exact: true }).fill('P2')
    await page.getByLabel(w.project.name, { exact: true }).fill('望江台')
    await page.getByRole('button', { name: w.project.open, exact: true }).click()
    await page.getByRole('alert').getByText('这个项目已经有了').waitFor()
    await page.getByLabel(w.project.id, { exact: true }).fill('P3')
    await page.getByRole('button', { name: w.project.open, exact: true }).click()
    await page.getByRole('heading', { level: 1, name: w.desk.title }).waitFor()
    expect(await page.locator('.top .project select').inputValue()).toBe('P3')
    await page.context().close()
  })

  test('whoever may open none, and has none, is told whom to ask', async () => {
    inside.office.projects = []
    inside.office.role = 'RISK'
    inside.office.permissions = ['visit:visit:read', 'case:case:read']
    const page = await inside.at('', lang)
    await page.getByText(w.top.noProject).waitFor()
    expect(await page.locator('nav#menu a').allInnerTexts()).toEqual([w.nav.mine])
    await inside.sound(page, `no-project-${lang}`)
    await page.context().close()
  })
})
