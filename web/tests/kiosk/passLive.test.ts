import { afterAll, beforeAll, expect, test } from 'vitest'
import { asked, Door, LANGUAGES, type Ours } from './door'
import { AGAIN, Willing } from './willing'
import { cameraOf, filmed } from './studio'

/** Somebody takes a pass at the demonstration's own office: nothing between page and keys is a stand-in. */
const office = new Door()

const answer = async (page: Ours, path: string): Promise<any> => (await page.waitForResponse((r) => r.url().endsWith(path) && r.ok(), { timeout: 30_000 })).json()
beforeAll(async () => {
  const { liveOne } = await filmed({ liveOne: [{ people: [{ seed: 1 }], pictures: 10 }] })
  await office.open(cameraOf(liveOne!))
}, 240_000)
afterAll(() => office.office.close())

test.each(LANGUAGES)('a visitor gets a pass of the real office in %s, and their own page lists it', AGAIN, async (lang, w) => {
  const phone = office.number()
  const page = await office.at({ lang })
  const fingers = new Willing(page, w)
  await fingers.toReceipt(phone, office)
  await fingers.tap(w.pass.offer.open)
  await fingers.agrees()
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
  const mine = (await (await office.mine(phone)).get('/face')).body
  expect(mine.consent).toBe('GIVEN')
  expect(mine.passes).toHaveLength(1)
})
