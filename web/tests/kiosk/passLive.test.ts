import qrcode from 'qrcode-generator'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { zh } from '../../src/kiosk/words'
import { Caller } from '../staff'
import { asked, Door, Fingers, type Ours } from './door'
import { cameraOf, filmed } from './studio'

/** Somebody takes a pass at the demonstration's own office, and shows it the next time: nothing between page and keys is a stand-in. */
const OF_AGE = 18
const doors: Door[] = []
/** While every core draws and computes, an answer may come after the second in which the camera is held open: that look is begun anew. */
const AGAIN = { retry: 2, timeout: 120_000 }
let me: Caller
let pass = ''

async function door(clip: string): Promise<Door> {
  const opened = new Door()
  doors.push(opened)
  await opened.open(cameraOf(clip))
  return opened
}
function code(text: string): { modules: string[] } {
  const qr = qrcode(0, 'L')
  qr.addData(text, 'Alphanumeric')
  qr.make()
  const n = qr.getModuleCount()
  return { modules: [...Array(n).keys()].map((y) => [...Array(n).keys()].map((x) => (qr.isDark(y, x) ? '1' : '0')).join('')) }
}
const answer = async (page: Ours, path: string): Promise<any> => (await page.waitForResponse((r) => r.url().endsWith(path) && r.ok(), { timeout: 30_000 })).json()
/** From the surname to the receipt, wherever that was begun. */
async function checkedIn(fingers: Fingers): Promise<void> {
  await fingers.tap('王')
  await fingers.tap(zh.source.self)
  const { page } = fingers
  await page.locator('h1:focus', { hasText: new RegExp(`${zh.contact.title}|${zh.receipt.title}`) }).waitFor()
  if (await page.getByRole('button', { name: zh.contact.REFUSED }).count()) await fingers.tap(zh.contact.REFUSED)
  await asked(page, zh.receipt.title)
}
async function agreed(fingers: Fingers): Promise<void> {
  await fingers.tap(zh.pass.offer.open)
  await fingers.page.getByLabel(zh.pass.ask.age(OF_AGE)).check()
  await fingers.tap(zh.pass.ask.GIVEN)
}

let clip = ''
beforeAll(async () => {
  clip = (await filmed({ liveOne: [{ people: [{ seed: 1 }], pictures: 10 }] }))['liveOne']!
  await door(clip)
}, 240_000)
afterAll(async () => {
  for (const each of doors) await each.office.close()
})

test('a visitor gets a pass of the real office, and their own page lists it', AGAIN, async () => {
  const office = doors[0]!
  const phone = office.number()
  const page = await office.at()
  const fingers = new Fingers(page, zh)
  await fingers.toSurname(phone, office)
  await checkedIn(fingers)
  await agreed(fingers)
  await asked(page, zh.pass.look.title)
  const given = answer(page, '/face/passes')
  await fingers.tap(zh.pass.look.open)
  const made = (await given) as { pass: string; until: string }
  pass = made.pass
  await asked(page, zh.pass.made.title)
  await office.sound(page, 'pass-live')
  expect(pass).toMatch(/^[0-9A-Z $%*+\-./:]{837}$/)
  expect(Date.parse(made.until) - Date.now()).toBeLessThanOrEqual(30 * 86_400_000)
  await page.context().close()
  me = new Caller(office.office.address, 'me')
  const { login } = (await me.post('/codes', { project: office.project, phone })).body
  await me.begin('/login', { project: office.project, login, code: await office.codeFor(phone) })
  const mine = (await me.get('/face')).body
  expect(mine.consent).toBe('GIVEN')
  expect(mine.passes).toHaveLength(1)
})

test.each([['the same person', 1, 'SAME'], ['somebody else', 9, 'DIFFERENT']] as const)('shown the next time by %s, the real office says so', AGAIN, async (_, seed, result) => {
  const shown = await filmed({ ['live' + result]: [{ code: code(pass), pictures: 90 }, { people: [{ seed, day: { x: 0.03, light: 0.05, noise: 3 } }], pictures: 120 }] })
  const office = await door(shown['live' + result]!)
  const visitCode = (await me.post('/visit-code', {})).body.code as string
  const page = await office.at()
  const fingers = new Fingers(page, zh)
  await fingers.tap(zh.welcome.agree)
  await fingers.tap(zh.phone.code)
  await page.keyboard.type(visitCode)
  await page.keyboard.press('Enter')
  await asked(page, zh.surname.title)
  await checkedIn(fingers)
  await agreed(fingers)
  await asked(page, zh.pass.read.title)
  await fingers.tap(zh.pass.read.open)
  await page.locator('h1:focus', { hasText: zh.pass.look.title }).waitFor({ timeout: 45_000 })
  const compared = answer(page, '/face/comparisons')
  await fingers.tap(zh.pass.look.open)
  expect(await compared).toEqual({ result })
  await asked(page, zh.pass.compared[result].title)
  await page.context().close()
})
