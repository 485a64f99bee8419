import { afterAll, beforeAll, expect, test } from 'vitest'
import { zh } from '../../src/kiosk/words'
import { OwnOffice } from '../own'
import type { Caller } from '../staff'
import { asked, Door } from './door'
import { cameraOf, coded, filmed, type Scene } from './studio'
import { AGAIN, Willing } from './willing'

/** One office and its one kiosk over several days: a real server, a real browser, the library itself, and faces that nobody has. */
const ours = new OwnOffice()
const door = new Door(true, ours)
const [ONE, HER_OTHER, TWO] = ['19900001001', '19900001002', '19900001003'] as const
const AT_THE_CAMERA = 20_000
/** Another day: a little nearer, in other light, and a camera is never quite the same. */
const LATER = { x: 0.02, scale: 1.03, light: 0.03, noise: 3 }
/** Logged in to their own page once: a phone gets no code a minute after another. */
const pages = new Map<string, Caller>()
let pass = ''
let clips = 0

/** The kiosk on another day, with somebody else or something else before it. */
async function standBefore(scenes: Scene[]): Promise<void> {
  const name = 'day' + ++clips
  await ours.another(cameraOf((await filmed({ [name]: scenes }))[name]!))
}
async function comes(phone: string): Promise<Willing> {
  const visitor = new Willing(await door.at(), zh)
  if (!pages.has(phone)) pages.set(phone, await door.mine(phone))
  await visitor.toReceiptBy((await pages.get(phone)!.post('/visit-code', {})).body.code)
  return visitor
}
/** Shows the pass that stands before the camera, and looks. */
async function shows(visitor: Willing): Promise<void> {
  await visitor.tap(zh.pass.offer.open)
  await asked(visitor.page, zh.pass.ask.show)
  await visitor.agrees()
  await asked(visitor.page, zh.pass.read.title)
  await visitor.tap(zh.pass.read.open)
  await visitor.page.locator('h1:focus', { hasText: zh.pass.look.title }).waitFor({ timeout: AT_THE_CAMERA })
  await visitor.looks()
}
async function asksToBeKnown(visitor: Willing): Promise<void> {
  await visitor.tap(zh.pass.entry.open)
  await asked(visitor.page, zh.pass.entry.title)
  await visitor.agrees()
  await visitor.looks()
}
/** What the kiosk says after a look. */
async function told(visitor: Willing, title: string): Promise<void> {
  const said = visitor.page.locator('h1:focus')
  await said.filter({ hasNotText: zh.pass.look.title }).waitFor({ timeout: AT_THE_CAMERA })
  expect(await said.innerText()).toBe(title)
}
const leaves = (visitor: Willing) => visitor.page.context().close()

beforeAll(async () => {
  const { first } = await filmed({ first: [{ people: [{ seed: 1 }], pictures: 10 }] })
  await door.open(cameraOf(first!))
}, 240_000)
afterAll(() => ours.close())

test('on the first day somebody takes a pass and is entered', AGAIN, async () => {
  const visitor = await comes(ONE)
  const { page } = visitor
  await visitor.tap(zh.pass.offer.open)
  await visitor.agrees()
  page.on('response', async (r) => r.url().endsWith('/face/passes') && r.ok() && (pass = ((await r.json()) as { pass: string }).pass))
  await visitor.looks()
  await told(visitor, zh.pass.made.title)
  await expect.poll(() => pass).not.toBe('')
  await visitor.tap(zh.back)
  await asksToBeKnown(visitor)
  await told(visitor, zh.pass.entry.ENTERED.title)
  await door.sound(page, 'known-live')
  await leaves(visitor)
})

test('on another day they show it, look, and are the same; who is entered is not asked again', AGAIN, async () => {
  await standBefore([{ code: coded(pass), pictures: 60 }, { people: [{ seed: 1, day: LATER }], pictures: 90 }])
  const visitor = await comes(ONE)
  await shows(visitor)
  await told(visitor, zh.pass.compared.SAME.title)
  await door.sound(visitor.page, 'same-live')
  await visitor.tap(zh.back)
  await visitor.page.getByText(zh.receipt.title).waitFor()
  expect(await visitor.page.getByRole('button', { name: zh.pass.entry.open }).count()).toBe(0)
  await leaves(visitor)
})

test('under another phone they are known, and the code to the first joins the two', AGAIN, async () => {
  const visitor = await comes(HER_OTHER)
  await asksToBeKnown(visitor)
  await told(visitor, zh.pass.entry.known.title)
  expect(await visitor.page.locator('main').innerText()).not.toContain(ONE.slice(-4))
  await visitor.digits(ONE)
  await visitor.tap(zh.pass.entry.known.send)
  await told(visitor, zh.pass.entry.code.title)
  await visitor.digits(await door.codeFor(ONE))
  if (await visitor.page.getByRole('button', { name: zh.next, exact: true }).count()) await visitor.tap(zh.next)
  await told(visitor, zh.pass.entry.LINKED.title)
  await leaves(visitor)
})

test('somebody else with a photograph of the pass is not the same, and is entered as who they are', AGAIN, async () => {
  await standBefore([{ code: coded(pass), pictures: 60 }, { people: [{ seed: 9 }], pictures: 90 }])
  let visitor = await comes(ONE)
  await shows(visitor)
  await told(visitor, zh.pass.compared.DIFFERENT.title)
  await door.sound(visitor.page, 'different-live')
  await leaves(visitor)
  visitor = await comes(TWO)
  await asksToBeKnown(visitor)
  await told(visitor, zh.pass.entry.ENTERED.title)
  await leaves(visitor)
})

test('a pass shown under a number that it was not made for is refused, whoever looks', AGAIN, async () => {
  const visitor = await comes(TWO)
  await visitor.tap(zh.pass.offer.open)
  await visitor.agrees()
  await visitor.looks()
  await told(visitor, zh.pass.made.title)
  await leaves(visitor)
  const again = await comes(TWO)
  await shows(again)
  await told(again, zh.pass.stop.other.title)
  await leaves(again)
})
