import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { en, zh } from '../../src/kiosk/words'
import { asked, Door, Fingers, LANGUAGES } from './door'

const door = new Door()
beforeAll(() => door.open(), 240_000)
afterAll(() => door.office.close())

describe.each(LANGUAGES)('at the kiosk in %s', (lang, w) => {
  // @shows R06
  test('without a notice no phone is asked for, the desk is pointed to in both languages, and it opens by itself', async () => {
    let published = false
    const page = await door.at({ lang, closed: true, before: (page) => page.route('**/kiosk/session', async (r) => {
      const answer = await r.fetch()
      await r.fulfill({ response: answer, json: { ...(await answer.json()), ...(published ? {} : { notice: null }) } })
    }) })
    for (const each of [zh, en]) await page.getByText(each.closed.text).waitFor()
    expect(await page.getByRole('button', { name: w.welcome.agree }).count()).toBe(0)
    await door.sound(page, `closed-${lang}`)
    await new Fingers(page, w).tap(w.welcome.refuse)
    await asked(page, w.walk.title)
    await page.reload()
    await page.getByText(zh.closed.text).waitFor()
    published = true
    await page.getByRole('button', { name: zh.welcome.agree }).waitFor({ timeout: 30_000 })
    await page.context().close()
  })
})

// @shows R06, R42
test('a notice that changed is read again before anything is kept', async () => {
  const page = await door.at({ before: (p) => p.route('**/kiosk/codes', (r) => r.continue({ postData: r.request().postData()!.replace(/[0-9a-f]{64}/, '0'.repeat(64)) })) })
  const fingers = new Fingers(page, zh)
  await fingers.tap(zh.welcome.agree)
  await fingers.digits(door.number())
  await fingers.tap(zh.phone.send)
  await asked(page, zh.welcome.title)
  await page.getByRole('alert').filter({ hasText: zh.miss.notice() }).waitFor()
  await door.sound(page, 'notice-changed')
  await page.context().close()
})
