import { afterAll, beforeAll, expect, test } from 'vitest'
import { Caller } from '../staff'
import { asked, Door, Fingers, LANGUAGES, type Ours } from './door'
import { cameraOf, filmed } from './studio'

/** Somebody takes a pass at the demonstration's own office: nothing between page and keys is a stand-in. */
const OF_AGE = 18
const office = new Door()
/** While every core draws and computes, an answer may come after the second in which the camera is held open: that look is begun anew. */
const AGAIN = { retry: 2, timeout: 120_000 }

const answer = async (page: Ours, path: string): Promise<any> => (await page.waitForResponse((r) => r.url().endsWith(path) && r.ok(), { timeout: 30_000 })).json()
/** From the surname to the receipt, wherever that was begun. */
async function checkedIn(fingers: Fingers): Promise<void> {
  const { page, w } = fingers
  await fingers.tap('王')
  await fingers.tap(w.source.self)
  await page.locator('h1:focus', { hasText: new RegExp([w.contact.title, w.receipt.title].map((each) => each.replace('?', '\\?')).join('|')) }).waitFor()
  if (await page.getByRole('button', { name: w.contact.REFUSED }).count()) await fingers.tap(w.contact.REFUSED)
  await asked(page, w.receipt.title)
}
async function agreed(fingers: Fingers): Promise<void> {
  const { page, w } = fingers
  await fingers.tap(w.pass.offer.open)
  await page.getByLabel(w.pass.ask.age(OF_AGE)).check()
  await fingers.tap(w.pass.ask.GIVEN)
}
beforeAll(async () => {
  const { liveOne } = await filmed({ liveOne: [{ people: [{ seed: 1 }], pictures: 10 }] })
  await office.open(cameraOf(liveOne!))
}, 240_000)
afterAll(() => office.office.close())

test.each(LANGUAGES)('a visitor gets a pass of the real office in %s, and their own page lists it', AGAIN, async (lang, w) => {
  const phone = office.number()
  const page = await office.at({ lang })
  const fingers = new Fingers(page, w)
  await fingers.toSurname(phone, office)
  await checkedIn(fingers)
  await agreed(fingers)
  await asked(page, w.pass.look.title)
  const given = answer(page, '/face/passes')
  await fingers.tap(w.pass.look.open)
  const { pass, until } = (await given) as { pass: string; until: string }
  await asked(page, w.pass.made.title)
  await office.sound(page, 'pass-live-' + lang)
  if (process.env['PANKE_SHOTS'] === '1') await page.screenshot({ path: `../docs/images/pages/kiosk-pass-${lang}.png` })
  expect(pass).toMatch(/^[0-9A-Z $%*+\-./:]{837}$/)
  expect(Date.parse(until) - Date.now()).toBeLessThanOrEqual(30 * 86_400_000)
  await page.context().close()
  const me = new Caller(office.office.address, 'me')
  const { login } = (await me.post('/codes', { project: office.project, phone })).body
  await me.begin('/login', { project: office.project, login, code: await office.codeFor(phone) })
  const mine = (await me.get('/face')).body
  expect(mine.consent).toBe('GIVEN')
  expect(mine.passes).toHaveLength(1)
})
