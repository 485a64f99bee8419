import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Caller, codeFor } from '../staff'
import { languages, SIZES, Visitors, words } from './visitor'

const visitors = new Visitors()
beforeAll(() => visitors.open(), 180_000)
afterAll(() => visitors.office.close())

describe.each(languages)('in %s', (lang) => {
  const w = words[lang]
  const named = (name: string) => ({ name, exact: true })

  test.each(SIZES)('who proves a phone sees everything that is held, at $width × $height', async (size) => {
    const phone = visitors.phone()
    await visitors.come(phone, 'SELF', lang === 'zh' ? '欧阳' : 'O’Connor-Fitzgerald')
    const page = await visitors.page(lang, size)
    await visitors.sound(page, 'log-in')
    await visitors.logIn(page, lang, phone)
    await page.getByText(phone.slice(0, 3) + '****' + phone.slice(-4)).waitFor()
    for (const heading of [w.visits, w.code.title, w.kept.title, w.registrations, w.lookups]) expect(await page.getByRole('heading', named(heading)).count(), heading).toBe(1)
    expect(await page.locator('main').innerText()).not.toMatch(/undefined|null|NaN|Invalid/)
    await visitors.sound(page, 'everything held')
    await page.context().close()
  })

  test('a wrong code is said, and after five of them another is needed', async () => {
    const phone = visitors.phone()
    const page = await visitors.page(lang)
    await page.getByLabel(w.login.phone, { exact: true }).fill(phone)
    await page.getByRole('button', { name: w.login.send }).click()
    await page.getByText(w.login.sent).waitFor()
    const right = await codeFor(visitors.office, phone)
    const wrong = right === '000000' ? '111111' : '000000'
    for (const said of [...Array(5).fill(lang === 'zh' ? '验证码不对' : 'that is not the code'), lang === 'zh' ? '验证码已失效' : 'this code is over']) {
      await page.getByLabel(w.login.code).fill(wrong)
      const answered = page.waitForResponse((r) => r.url().endsWith('/login'))
      await page.getByRole('button', named(w.login.enter)).click()
      await answered
      await page.getByRole('alert').filter({ hasText: said }).waitFor()
    }
    await visitors.sound(page, 'code over')
    await page.getByRole('button', { name: w.login.resend }).click()
    await page.getByRole('alert').filter({ hasText: /\d+/ }).waitFor()
    await page.context().close()
  })

  test('who says what is no phone is told so', async () => {
    const page = await visitors.page(lang)
    await page.getByLabel(w.login.phone, { exact: true }).fill('12')
    await page.getByRole('button', { name: w.login.send }).click()
    await page.getByRole('alert').waitFor()
    await visitors.sound(page, 'no phone')
    await page.context().close()
  })

  test('somebody the office has not seen finds that nothing is kept', async () => {
    const page = await visitors.page(lang)
    await visitors.logIn(page, lang, visitors.phone())
    await page.getByText(w.nothing).waitFor()
    await visitors.sound(page, 'a stranger')
    await page.context().close()
  })

  test('how they came is corrected once, to a channel by its name, and two people are asked', async () => {
    const { page } = await visitors.known(lang)
    await page.getByRole('button', { name: w.correct.open }).click()
    await page.getByLabel(w.correct.CHANNEL).check()
    const which = page.getByLabel(w.correct.which)
    const name = await which.locator('option:not([disabled])').first().innerText()
    await which.selectOption({ label: name })
    await visitors.sound(page, 'correcting')
    await page.getByRole('button', { name: w.correct.sure }).click()
    await page.getByText(w.matter.CORRECTION).waitFor()
    await page.locator('article').getByText(name).first().waitFor()
    expect(await page.getByRole('button', { name: w.correct.open }).count()).toBe(0)
    await visitors.sound(page, 'corrected')
    await page.reload()
    await page.getByText(w.matter.CORRECTION).waitFor()
    await page.context().close()
  })

  test.each(['review', 'appeal'] as const)('a verdict is contested once, by %s, in words', async (how) => {
    const { page } = await visitors.known(lang)
    await page.getByRole('button', named(w.contest[how])).click()
    const words = lang === 'zh' ? '我看到广告后自己来的，没有人带我。' : 'I saw the poster and came by myself; nobody brought me.'
    await page.getByLabel(w.contest.words).fill(words)
    await visitors.sound(page, 'contesting')
    await page.getByRole('button', named(w.contest.submit)).dblclick()
    await page.getByText(how === 'appeal' ? w.matter.APPEAL : w.matter.REVIEW).waitFor()
    await page.getByText(words).waitFor()
    expect(await page.getByRole('button', named(w.contest.appeal)).count()).toBe(0)
    await visitors.sound(page, 'contested')
    await page.context().close()
  })

  test('the receipt is one address, with a picture to scan, and prints without buttons', async () => {
    const { page, visit } = await visitors.known(lang)
    await page.getByRole('link', { name: w.receipt }).click()
    await page.getByRole('heading', { name: w.slip.title }).waitFor()
    await page.getByRole('img', { name: w.slip.link }).waitFor()
    expect(new URL(page.url()).hash).toBe('#/receipt/' + visit)
    for (const size of SIZES) {
      await page.setViewportSize(size)
      await visitors.sound(page, 'receipt')
    }
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('button').count()).toBe(0)
    expect(await page.getByRole('img', { name: w.slip.link }).isVisible()).toBe(true)
    const sheets = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g)
    expect(sheets).toHaveLength(1)
    await page.emulateMedia({ media: 'screen' })
    await page.reload()
    await page.getByRole('heading', { name: w.slip.title }).waitFor()
    await page.getByRole('link', { name: w.back }).click()
    await page.getByRole('heading', { name: w.kept.title }).waitFor()
    await page.context().close()
  })

  test('anybody else’s receipt is not there', async () => {
    const { visit } = await visitors.known(lang)
    const { page } = await visitors.known(lang)
    await page.goto(visitors.office.address + 'me?project=P1#/receipt/' + visit)
    await page.getByText(w.refused['UNKNOWN']!).waitFor()
    await visitors.sound(page, 'not theirs')
    await page.context().close()
  })

  test('a visit code lets them in at the kiosk, once', async () => {
    const { page } = await visitors.known(lang)
    await page.getByRole('button', { name: w.code.make }).click()
    const shown = page.locator('.big')
    await shown.waitFor()
    await page.getByRole('timer').waitFor()
    await visitors.sound(page, 'visit code')
    const code = (await shown.innerText()).replace(/\s/g, '')
    const kiosk = await Caller.kiosk(visitors.office)
    const notice = (await kiosk.get('/session')).body.notice.hash
    expect((await kiosk.post('/visit-codes', { code, notice })).status).toBe(201)
    expect((await kiosk.post('/visit-codes', { code, notice })).status).toBe(410)
    await page.context().close()
  })

  test('logging out leaves nothing to see, also in another tab', async () => {
    const { page } = await visitors.known(lang)
    const other = Object.assign(await page.context().newPage(), { complaints: [] as string[] })
    await other.goto(visitors.office.address + 'me')
    await other.getByRole('heading', { name: w.kept.title }).waitFor()
    await page.getByRole('button', { name: w.logOut }).click()
    await page.getByText(w.out).waitFor()
    await visitors.sound(page, 'logged out')
    await other.getByRole('button', { name: w.code.make }).click()
    await other.getByText(w.ended).waitFor()
    expect(await other.getByRole('heading', { name: w.kept.title }).count()).toBe(0)
    await visitors.sound(other, 'ended elsewhere')
    await page.goBack()
    expect(await page.getByRole('heading', { name: w.kept.title }).count()).toBe(0)
    await page.context().close()
  })

  test('a lost network is said, and what was written is sent once when it is back', async () => {
    const { page } = await visitors.known(lang)
    await page.getByRole('button', named(w.contest.review)).click()
    await page.getByLabel(w.contest.words).fill('?!')
    await page.context().setOffline(true)
    await page.getByRole('button', named(w.contest.submit)).click()
    await page.getByText(w.lost).waitFor()
    await visitors.sound(page, 'offline')
    await page.context().setOffline(false)
    await page.getByRole('button', named(w.contest.submit)).click()
    await page.getByText(w.matter.REVIEW).waitFor()
    await page.context().close()
  })

  // @shows R35
  test('everything is erased in two taps, with a receipt, and nobody is logged in after', async () => {
    const { page, phone } = await visitors.known(lang)
    await page.getByRole('button', named(w.erase.open)).click()
    await page.getByText(w.erase.now).waitFor()
    await visitors.sound(page, 'before erasing')
    await page.getByRole('button', named(w.erase.keep)).click()
    await page.getByRole('button', named(w.erase.open)).click()
    await page.getByRole('button', named(w.erase.sure)).click()
    await page.getByRole('heading', named(w.erase.done)).waitFor()
    expect(await page.locator('main').innerText()).not.toContain(phone.slice(-4))
    for (const size of SIZES) {
      await page.setViewportSize(size)
      await visitors.sound(page, 'erased')
    }
    await page.getByRole('button', named(w.erase.finish)).click()
    await page.getByRole('heading', { name: w.login.title }).waitFor()
    await page.reload()
    await page.getByRole('heading', { name: w.login.title }).waitFor()
    await page.context().close()
  })

  test('who is brought, or whose case is open, reads before what has to end first', async () => {
    const { page } = await visitors.known(lang)
    await page.getByRole('button', named(w.contest.review)).click()
    await page.getByLabel(w.contest.words).fill('?!')
    await page.getByRole('button', named(w.contest.submit)).click()
    await page.getByText(w.matter.REVIEW).waitFor()
    await page.getByRole('button', named(w.erase.open)).click()
    await page.getByText(w.erase.first).waitFor()
    await page.getByText(w.erase.later).waitFor()
    await visitors.sound(page, 'what has to end first')
    await page.getByRole('button', named(w.erase.sure)).click()
    await page.getByRole('heading', named(w.erase.waits)).waitFor()
    await visitors.sound(page, 'waiting to be erased')
    await page.context().close()
  })
})
