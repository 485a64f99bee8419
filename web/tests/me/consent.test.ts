import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { zh as verify } from '../../src/verify/words'
import { Caller } from '../staff'
import { languages, SIZES, Visitors, words } from './visitor'

const visitors = new Visitors()
beforeAll(() => visitors.open(), 180_000)
afterAll(() => visitors.office.close())

describe.each(languages)('in %s', (lang) => {
  const w = words[lang]
  const named = (name: string) => ({ name, exact: true })

  // @shows R15
  test('what they agreed to at the desk is taken back in two taps, and the office sees it at once', async () => {
    const phone = visitors.phone()
    const visit = await visitors.come(phone, 'SELF', '王', 'GIVEN')
    const consultant = await Caller.named(visitors.office, 'consultant')
    const { person } = (await consultant.get('/projects/P1/visits/' + visit)).body
    const file = async () => (await consultant.get('/projects/P1/persons/' + person)).body
    expect(await file()).toMatchObject({ phones: [phone], contact: { agreed: true, state: 'GIVEN' } })
    const page = await visitors.page(lang)
    await visitors.logIn(page, lang, phone)
    const contact = page.locator('article.consent').nth(1)
    await contact.getByText(w.consent.states.GIVEN, { exact: true }).waitFor()
    await visitors.sound(page, 'consents')
    await contact.getByRole('button', named(w.consent.receipt)).click()
    await contact.getByRole('img', { name: w.consent.signed }).waitFor()
    for (const size of SIZES) {
      await page.setViewportSize(size)
      await visitors.sound(page, 'a consent and its receipt')
    }
    await page.screenshot({ path: `target/shots/me-consent-${lang}.png`, fullPage: true })
    const check = await contact.getByRole('link').getAttribute('href')
    await contact.getByRole('button', named(w.consent.ask)).click()
    await visitors.sound(page, 'taking it back')
    await contact.getByRole('button', named(w.consent.end)).click()
    await contact.getByText(w.consent.states.WITHDRAWN, { exact: true }).waitFor()
    expect(await file()).toMatchObject({ phones: [phone.slice(0, 3) + '****' + phone.slice(-4)], contact: { agreed: false, state: 'WITHDRAWN' } })
    await contact.getByRole('button', named(w.consent.offer)).click()
    await contact.getByRole('button', named(w.consent.give)).click()
    await contact.getByText(w.consent.states.GIVEN, { exact: true }).waitFor()
    expect((await file()).contact.agreed).toBe(true)
    const taken = page.waitForEvent('download')
    await page.getByRole('link', { name: w.consent.record }).click()
    expect((await taken).suggestedFilename()).toBe('consents-p1.jsonld')
    if (lang === 'zh') {
      const elsewhere = await visitors.office.page({ lang })
      await elsewhere.goto(new URL(check!, visitors.office.address).toString())
      await elsewhere.getByText(verify.title).first().waitFor()
      await elsewhere.getByText('置业顾问事后联系').first().waitFor()
      await visitors.sound(elsewhere, 'the receipt of a consent, checked')
      await elsewhere.context().close()
    }
    await page.context().close()
  })
})
