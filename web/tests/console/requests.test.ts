import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Inside, languages, say } from './inside'

const inside = new Inside()
beforeAll(() => inside.open())
afterAll(() => inside.stand.close())
beforeEach(() => inside.fresh())

describe.each(languages)('in %s', (lang, w) => {
  test('a request is taken down at the desk, said to be late everywhere, and not refused without a reason', async () => {
    const page = await inside.at('requests', lang)
    await page.getByText(w.requests.empty).waitFor()
    await page.getByRole('button', { name: w.requests.take }).click()
    await page.getByLabel(w.requests.what).selectOption('CORRECT')
    await page.getByLabel(w.requests.phone, { exact: true }).fill('13800001000')
    await page.getByLabel(w.requests.identified).selectOption('PAPER')
    await page.getByLabel(w.requests.words).fill('姓氏写错了')
    await inside.sound(page, `request-take-${lang}`)
    await page.getByRole('button', { name: w.requests.keep, exact: true }).click()
    await page.getByText(w.requests.overdue, { exact: true }).waitFor()
    expect(inside.office.asked.find((a) => a.method === 'POST')!.body).toMatchObject({ right: 'CORRECT', phone: '13800001000', identified: 'PAPER', words: '姓氏写错了' })

    const desk = await inside.at('desk', lang)
    await desk.getByRole('alert').getByRole('link', { name: say(w.requests.banner, { n: 1 }) }).waitFor()
    await inside.sound(desk, `request-banner-${lang}`)
    await desk.context().close()

    await page.getByRole('button', { name: w.requests.answerIt, exact: true }).click()
    await page.getByLabel(w.requests.outcome).selectOption('REFUSED')
    await page.getByLabel(w.requests.answer, { exact: true }).fill('合同没有办完')
    await page.getByRole('button', { name: w.requests.send, exact: true }).click()
    await page.getByText('没有照办的，须写明法律上的理由').waitFor()
    await page.getByRole('checkbox').check()
    await inside.sound(page, `request-answer-${lang}`)
    await page.getByRole('button', { name: w.requests.send, exact: true }).click()
    await page.getByText(w.requests.states.REFUSED, { exact: true }).waitFor()
    await page.getByText(/13\(1\)\(2\)|第十三条/).waitFor()
    await inside.sound(page, `request-${lang}`)
    await page.context().close()
  })
})
