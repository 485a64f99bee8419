import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Inside, languages, say } from './inside'

const inside = new Inside()
beforeAll(() => inside.open())
afterAll(() => inside.stand.close())
beforeEach(() => inside.fresh())

describe.each(languages)('in %s', (lang, w) => {
  // @shows R38
  test('what shuts the gate of faces is named with what mends it, signed by name and countersigned by another', async () => {
    const page = await inside.at('gate', lang)
    await page.getByText(w.gate.shut, { exact: true }).waitFor()
    const sign = lang === 'zh' ? '现场标识' : 'The sign on site'
    await page.getByRole('button', { name: `${w.gate.write}: ${sign}` }).click()
    const box = page.locator('.statement', { has: page.getByRole('group', { name: w.gate.points }) })
    await box.getByLabel(w.gate.text).fill('大门左侧')
    expect(await box.getByRole('button', { name: w.gate.sign, exact: true }).isDisabled()).toBe(true)
    for (const each of await box.getByRole('checkbox').all()) await each.check()
    await inside.sound(page, `gate-sign-${lang}`)
    await box.getByRole('button', { name: w.gate.sign, exact: true }).click()
    await box.getByRole('group', { name: say(w.gate.sure, { name: inside.office.who ?? '' }) }).getByRole('button', { name: w.gate.sign }).click()
    await page.getByText(w.gate.done).waitFor()
    await page.getByText('大门左侧').waitFor()
    expect(inside.office.statements.kinds[1]!.signed).toMatchObject([{ text: '大门左侧', signed: { by: inside.office.who } }])
    await page.getByRole('button', { name: `${w.gate.countersign}: ` }).click()
    await page.getByRole('group').getByRole('button', { name: w.gate.countersign }).click()
    await page.getByText(w.gate.countersigned).waitFor()
    expect(inside.office.statements.kinds[0]!.signed[0]!.countersigned).toMatchObject({ by: inside.office.who })
    await inside.sound(page, `gate-signed-${lang}`)
    await page.context().close()
  })

  // @shows R41
  test('being compared with many has a gate of its own, a press away', async () => {
    const page = await inside.at('gate', lang)
    const only = lang === 'zh' ? '本项目只有一台自助机' : 'The project has one kiosk'
    await page.getByText(w.gate.shut, { exact: true }).waitFor()
    expect(await page.getByText(only, { exact: true }).count()).toBe(0)
    await page.getByRole('button', { name: w.gate.ONE_TO_MANY, exact: true }).click()
    await page.getByText(only, { exact: true }).waitFor()
    await inside.sound(page, `gate-many-${lang}`)
    await page.context().close()
  })

  // @shows R26 R27
  test('by which day something is to be filed is said with its source, and on every page once it is overdue', async () => {
    const filing = inside.office.statements.kinds.find((each) => each.kind === 'filing')!
    const due = { since: '2026-12-01', until: '2027-01-12', isLate: false, said: { zh: '2026-12-01 人数达到备案门槛；最迟 2027-01-12 备案', en: '2026-12-01, as many persons were kept as are to be filed; to be filed by 2027-01-12' }, sources: [{ zh: '《人脸识别技术应用安全管理办法》 第 15 条', en: 'FR Measures, art. 15' }] }
    filing.due = [due]
    let page = await inside.at('gate', lang)
    await page.getByText(due.said[lang]).waitFor()
    await page.getByText(due.sources[0]![lang]).waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
    await inside.sound(page, `gate-due-${lang}`)
    await page.context().close()
    filing.due = [{ ...due, isLate: true }]
    page = await inside.at('gate', lang)
    await page.getByRole('alert').getByRole('link').waitFor()
    expect(await page.getByRole('alert').innerText()).toBe(say(w.gate.banner, { n: 1 }))
    await inside.sound(page, `gate-late-${lang}`)
    await page.context().close()
  })

  test('who signed does not countersign, and who may not sign is offered nothing', async () => {
    inside.office.who = 'compliance'
    let page = await inside.at('gate', lang)
    await page.getByText(w.gate.noSecond).waitFor()
    expect(await page.getByRole('button', { name: w.gate.countersign }).count()).toBe(0)
    await page.context().close()
    inside.fresh()
    inside.office.permissions = ['site:facts:read']
    page = await inside.at('gate', lang)
    await page.getByText(w.gate.noSecond).waitFor()
    expect(await page.locator('.statement').getByRole('button').count()).toBe(0)
    await page.context().close()
  })
})
