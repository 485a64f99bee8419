import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Inside, languages, say } from './inside'

const inside = new Inside()
beforeAll(() => inside.open())
afterAll(() => inside.stand.close())
beforeEach(() => inside.fresh())

describe.each(languages)('in %s', (lang, w) => {
  test('an incident is opened, is not told while something is missing, and every page says that it is late', async () => {
    const page = await inside.at('incidents', lang)
    await page.getByRole('button', { name: w.incidents.make }).click()
    await page.getByLabel(w.incidents.knownAt).fill('2026-11-27T08:00')
    await page.getByLabel(w.incidents.happened).fill('名单误发给一家渠道')
    await page.getByRole('button', { name: w.incidents.keep, exact: true }).click()
    await page.getByRole('heading', { name: '名单误发给一家渠道' }).waitFor()
    await page.getByText(w.incidents.due, { exact: true }).waitFor()
    const opened = inside.office.asked.find((a) => a.method === 'POST')!
    expect(opened.body).toMatchObject({ knownAt: '2026-11-27T00:00:00.000Z', parts: { HAPPENED: '名单误发给一家渠道' } })

    await page.getByRole('button', { name: w.incidents.add }).click()
    await page.getByLabel(w.incidents.what).selectOption('TOLD')
    await page.getByLabel(w.incidents.to).fill('网信办')
    await page.getByLabel(w.incidents.toldAt, { exact: true }).fill('2026-11-27T09:00')
    await page.getByRole('button', { name: w.incidents.done }).click()
    await page.getByText('应写的还没有写全').waitFor()
    await inside.sound(page, `incident-missing-${lang}`)

    await page.getByLabel(w.incidents.what).selectOption('WRITTEN')
    await page.getByLabel(lang === 'zh' ? /原因/ : /Cause/).fill('误发邮件')
    await page.getByLabel(lang === 'zh' ? /大约多少人/ : /About how many people/).fill('12')
    await page.getByRole('button', { name: w.incidents.done }).click()
    await page.getByText(w.incidents.whole).waitFor()
    const written = inside.office.asked.filter((a) => a.method === 'POST').at(-1)!
    expect(written.body).toMatchObject({ kind: 'WRITTEN', parts: { CAUSE: '误发邮件', PERSONS: '12' } })
    expect(written.headers['if-match']).toBe('"1"')
    await page.getByText(w.incidents.asks).click()
    await page.getByText(`${w.incidents.steps} (2)`).click()
    await inside.sound(page, `incident-${lang}`)
    await page.context().close()

    const desk = await inside.at('desk', lang)
    const banner = desk.getByRole('alert').getByRole('link', { name: say(w.incidents.banner, { n: 1 }) })
    await banner.waitFor()
    await inside.sound(desk, `incident-banner-${lang}`)
    await desk.context().close()
  })
})
