import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { zh } from '../../src/kiosk/words'
import { Caller } from '../staff'
import { asked, Door, Fingers, type Ours } from './door'

/** Between the visitor and the server the network goes; between one visitor and the next nothing may stay. */
const door = new Door()
beforeAll(() => door.open(), 240_000)
afterAll(() => door.office.close())

type Sent = { id: string; surname: string; declared: string }
const withClock = (page: Ours) => page.clock.install()

/** A page whose answers are lost as long as `lost` says so, with what it sent. */
async function cutOff(path: string, lost: (nth: number) => 'before' | 'after' | null): Promise<{ page: Ours; sent: Sent[] }> {
  const sent: Sent[] = []
  const page = await door.at({ before: withClock })
  await page.route('**/api/v1/kiosk/' + path, async (route) => {
    sent.push(route.request().postDataJSON() as Sent)
    const how = lost(sent.length)
    if (how === 'after') await route.fetch()
    return how ? route.abort() : route.continue()
  })
  return { page, sent }
}
/** Lets the page's own clock pass, as far as its next try. */
async function nextTry(page: Ours, sent: unknown[]): Promise<void> {
  const before = sent.length
  await page.clock.runFor(3_000)
  await expect.poll(async () => sent.length > before || (await page.getByRole('heading', { name: zh.desk.title }).count()) > 0, { timeout: 8_000 }).toBe(true)
}

describe('through a loss of the server', () => {
  test('the answers are held, sent again with the same id, and the arrival is when the code was sent', async () => {
    const { page, sent } = await cutOff('check-ins', (n) => (n === 1 ? 'after' : n < 4 ? 'before' : null))
    const fingers = new Fingers(page, zh)
    const phone = door.number()
    const from = Date.now()
    await fingers.toCode(phone)
    const until = Date.now()
    await page.keyboard.type(await door.codeFor(phone))
    await page.keyboard.press('Enter')
    await fingers.tap('王')
    await fingers.tap(zh.source.self)
    await fingers.tap(zh.contact.GIVEN)
    await asked(page, zh.lost.title)
    await door.sound(page, 'lost')
    const receipt = page.waitForResponse((r) => r.url().endsWith('/check-ins') && r.ok())
    while (sent.length < 4) await nextTry(page, sent)
    await asked(page, zh.receipt.title)
    expect(new Set(sent.map((s) => JSON.stringify(s))).size).toBe(1)
    const told = (await (await receipt).json()) as { arrival: string; at: string }
    expect(Date.parse(told.arrival)).toBeGreaterThanOrEqual(from)
    expect(Date.parse(told.arrival)).toBeLessThanOrEqual(until)
    expect(Date.parse(told.at)).toBeGreaterThan(Date.parse(told.arrival))
    await page.context().close()
  })

  test('longer than two minutes the desk takes over, and the answers are gone', async () => {
    let away = true
    const { page, sent } = await cutOff('check-ins', () => (away ? 'before' : null))
    const fingers = new Fingers(page, zh)
    const phone = door.number()
    await fingers.toSource(phone, door)
    await fingers.tap(zh.source.self)
    await fingers.tap(zh.contact.GIVEN)
    await asked(page, zh.lost.title)
    while (!(await page.getByRole('heading', { name: zh.desk.title }).count())) await nextTry(page, sent)
    expect(sent.length).toBeGreaterThan(30)
    expect(sent.length).toBeLessThanOrEqual(40)
    await door.sound(page, 'desk')
    const tries = sent.length
    away = false
    await page.clock.runFor(10_000)
    expect(sent.length).toBe(tries)
    await nothingOf(page, phone)
    await page.context().close()
  })

  test('who does not want to wait goes to the desk, and nothing is sent behind them', async () => {
    const { page, sent } = await cutOff('check-ins', () => 'before')
    const fingers = new Fingers(page, zh)
    const phone = door.number()
    await fingers.toSource(phone, door)
    await fingers.tap(zh.source.self)
    await fingers.tap(zh.contact.GIVEN)
    await asked(page, zh.lost.title)
    await fingers.tap(zh.lost.leave)
    await asked(page, zh.desk.title)
    const tries = sent.length
    await page.clock.runFor(10_000)
    expect(sent.length).toBe(tries)
    await nothingOf(page, phone)
    await page.context().close()
  })

  test('a question that was not answered is said so, and asked again with what was typed', async () => {
    const { page } = await cutOff('codes', (n) => (n === 1 ? 'before' : null))
    const fingers = new Fingers(page, zh)
    await fingers.tap(zh.welcome.agree)
    await fingers.digits(door.number())
    await fingers.tap(zh.phone.send)
    await page.getByRole('alert').filter({ hasText: zh.miss.network() }).waitFor()
    await fingers.tap(zh.phone.send)
    await asked(page, zh.code.title)
    await page.context().close()
  })

  test('a walk-in is counted once, however often it is sent', async () => {
    const { page, sent } = await cutOff('walk-ins', (n) => (n === 1 ? 'after' : null))
    await new Fingers(page, zh).tap(zh.welcome.refuse)
    await asked(page, zh.lost.title)
    await nextTry(page, sent)
    await asked(page, zh.walk.title)
    expect(sent[1]).toEqual(sent[0])
    await page.context().close()
  })
})

/** Nothing of a visitor is on the page, in its history or in anything the browser keeps. */
async function nothingOf(page: Ours, phone: string): Promise<void> {
  const content = await page.content()
  for (const piece of [phone, phone.slice(-4), '自然到访', 'selected']) expect(content).not.toContain(piece)
  const kept = await page.evaluate(() => ({ local: localStorage.length, session: sessionStorage.length, state: history.state as unknown, typed: [...document.querySelectorAll('input')].map((i) => i.value).join('') }))
  expect(kept).toEqual({ local: 0, session: 0, state: null, typed: '' })
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/kiosk')
}

describe('of one visitor nothing is left for the next', () => {
  test('after Done, nor behind the browser’s own way back', async () => {
    const page = await door.at()
    const fingers = new Fingers(page, zh)
    const phone = door.number()
    await fingers.toSource(phone, door)
    await fingers.tap(zh.source.self)
    await fingers.tap(zh.contact.GIVEN)
    await asked(page, zh.receipt.title)
    await page.goBack()
    await fingers.tap(zh.receipt.finish)
    await asked(page, zh.welcome.title)
    await nothingOf(page, phone)
    await page.goBack()
    await page.goBack()
    await asked(page, zh.welcome.title)
    await nothingOf(page, phone)
    await page.context().close()
  })

  test('after they walked away', async () => {
    const page = await door.at({ before: withClock })
    const fingers = new Fingers(page, zh)
    const phone = door.number()
    await fingers.toSource(phone, door)
    await page.clock.runFor(46_000)
    await page.locator('dialog[open] button:focus').waitFor()
    await door.sound(page, 'still-there')
    await page.keyboard.press('Escape')
    await page.locator('dialog[open]').waitFor({ state: 'detached' }).catch(() => undefined)
    await page.getByRole('heading', { name: zh.source.title }).waitFor()
    await page.clock.runFor(46_000)
    await page.locator('dialog[open]').getByRole('button').click()
    await page.getByRole('heading', { name: zh.source.title }).waitFor()
    await page.clock.runFor(46_000)
    await page.locator('dialog[open]').waitFor()
    await page.clock.runFor(21_000)
    await asked(page, zh.welcome.title)
    expect(await page.locator('dialog[open]').count()).toBe(0)
    await nothingOf(page, phone)
    await page.context().close()
  })

  test('and the first visitor after a pairing sees the message that came for them', async () => {
    const page = await door.office.page()
    await page.goto(door.office.address + 'kiosk')
    await page.getByLabel(zh.pair.label).fill(await Caller.pairingCode(door.office))
    await page.getByRole('button', { name: zh.pair.go }).click()
    await asked(page, zh.welcome.title)
    const phone = door.number()
    await new Fingers(page, zh).toCode(phone)
    await page.getByLabel(zh.phoneShown).getByText(await door.codeFor(phone)).waitFor()
    await page.context().close()
  })

  test('who only chose English and large type is forgotten too', async () => {
    const page = await door.at({ lang: 'en', before: withClock })
    await page.getByRole('button', { name: 'Large type' }).click()
    await page.clock.runFor(46_000)
    await page.getByRole('heading', { name: zh.welcome.title, exact: true }).waitFor()
    expect(await page.evaluate(() => document.documentElement.className)).toBe('')
    await page.context().close()
  })

  test('after a reload, and in a second tab', async () => {
    const page = await door.at()
    const fingers = new Fingers(page, zh)
    const phone = door.number()
    await fingers.toSurname(phone, door)
    const second = await page.context().newPage()
    await second.goto(door.office.address + 'kiosk')
    await second.getByRole('heading', { name: zh.welcome.title }).waitFor()
    expect(await second.content()).not.toContain(phone)
    await page.reload()
    await asked(page, zh.welcome.title)
    await nothingOf(page, phone)
    await page.context().close()
  })
})

describe('a hasty hand', () => {
  test('that taps twice has not answered the next question', async () => {
    const page = await door.at()
    const fingers = new Fingers(page, zh)
    await fingers.toSurname(door.number(), door)
    await page.getByRole('button', { name: '陈', exact: true }).dblclick()
    await asked(page, zh.source.title)
    await page.getByRole('button', { name: zh.source.agent }).dblclick()
    await asked(page, zh.channel.title)
    await page.context().close()
  })

  test('finds the browser’s way back a question back, and a proved phone behind nothing but the beginning', async () => {
    const page = await door.at()
    const fingers = new Fingers(page, zh)
    const phone = door.number()
    await fingers.toCode(phone)
    await page.goBack()
    await asked(page, zh.phone.title)
    expect(await page.getByLabel(zh.phone.title).inputValue()).toBe(`${phone.slice(0, 3)} ${phone.slice(3, 7)} ${phone.slice(7)}`)
    await fingers.tap(zh.phone.send)
    await asked(page, zh.code.title)
    await page.keyboard.type(await door.codeFor(phone))
    await page.keyboard.press('Enter')
    await asked(page, zh.surname.title)
    await page.goBack()
    await asked(page, zh.welcome.title)
    await nothingOf(page, phone)
    await page.context().close()
  })
})
