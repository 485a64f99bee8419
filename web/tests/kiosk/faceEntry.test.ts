import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { asked, LANGUAGES } from './door'
import { PassDesk, type Visit } from './passDesk'
import { filmed } from './studio'

/** Somebody asks, after their check-in, to be known here for thirty days: drawn faces, a camera that is none, and a server that answers as told. */
const desk = new PassDesk()
const OTHER = '19900005678'

beforeAll(async () => {
  const { entered } = await filmed({ entered: [{ people: [{ seed: 1 }], pictures: 10 }] })
  await desk.open(entered)
}, 240_000)
afterAll(() => desk.stand.close())
beforeEach(() => Object.assign(desk, { mode: 'PASS', many: true, mayAsk: true, refusals: {}, entry: { result: 'ENTERED', link: null } }))

async function toQuestion(visit: Visit): Promise<void> {
  await visit.tap(visit.w.pass.entry.open)
  await asked(visit.page, visit.w.pass.entry.title)
}
async function looked(visit: Visit): Promise<void> {
  await toQuestion(visit)
  await visit.page.getByLabel(visit.w.pass.ask.age(14)).check()
  await visit.tap(visit.w.pass.ask.GIVEN)
  await asked(visit.page, visit.w.pass.look.title)
  await visit.tap(visit.w.pass.look.open)
}

describe.each(LANGUAGES)('being known for a time, in %s', (lang) => {
  // @shows R41
  test('is asked apart from a pass, with a notice of its own, and every screen is sound', async () => {
    const visit = await desk.receipt(lang)
    const { page, w } = visit
    await page.getByRole('button', { name: w.pass.offer.open, exact: true }).waitFor()
    await visit.sound(`entry-offer-${lang}`)
    expect(desk.ofFaces()).toEqual(['GET /codes/word/face'])
    await toQuestion(visit)
    await visit.sound(`entry-ask-${lang}`)
    await visit.tap(w.pass.ask.GIVEN)
    await page.getByText(w.pass.ask.miss.age(14)).waitFor()
    expect(visit.faceFiles()).toEqual([])
    expect((await visit.spy()).asked).toBe(0)
    await page.getByLabel(w.pass.ask.age(14)).check()
    await visit.tap(w.pass.ask.GIVEN)
    await asked(page, w.pass.look.title)
    await visit.tap(w.pass.look.open)
    await asked(page, w.pass.entry.ENTERED.title)
    await visit.sound(`entry-done-${lang}`)
    expect((await visit.spy()).open).toBe(0)
    await visit.noWorker()
    const [said] = desk.sent('/face-entry-answers')
    expect(said).toMatchObject({ answer: 'GIVEN', notice: 'c'.repeat(64), language: lang, ofAge: true })
    const [look] = desk.sent('/face/entries')
    expect(Object.keys(look).sort()).toEqual(['descriptor', 'model', 'token'])
    expect(desk.sent('/face-answers')).toEqual([])
    // a pass may be asked for still, and being known is not spoken of again
    await visit.tap(w.pass.back)
    await asked(page, w.receipt.title)
    await page.getByRole('button', { name: w.pass.offer.open, exact: true }).waitFor()
    expect(await page.getByRole('button', { name: w.pass.entry.open, exact: true }).count()).toBe(0)
    await visit.end()
  })

  test('who is known by another phone names it, and proves it by a code', async () => {
    desk.entry = { result: 'KNOWN', link: 'link-1' }
    const visit = await desk.receipt(lang)
    const { page, w } = visit
    await looked(visit)
    await asked(page, w.pass.entry.known.title)
    await visit.sound(`entry-known-${lang}`)
    await page.keyboard.type(OTHER)
    await visit.tap(w.pass.entry.known.send)
    await asked(page, w.pass.entry.code.title)
    await visit.sound(`entry-code-${lang}`)
    await visit.tap(w.pass.entry.code.other)
    await asked(page, w.pass.entry.known.title)
    await page.keyboard.type(OTHER)
    await visit.tap(w.pass.entry.known.send)
    await asked(page, w.pass.entry.code.title)
    desk.refusals = { 'POST /face/links/link-1': { status: 400, body: { code: 'CODE_WRONG', field: 'code' } } }
    await page.keyboard.type('111111')
    await page.keyboard.press('Enter')
    await page.getByText(w.miss.code()).waitFor()
    desk.refusals = {}
    await page.keyboard.type('123456')
    await page.keyboard.press('Enter')
    await asked(page, w.pass.entry.LINKED.title)
    await visit.sound(`entry-linked-${lang}`)
    expect(desk.sent('/face/links/link-1/codes')).toEqual([{ phone: OTHER }, { phone: OTHER }])
    const [wrong, right] = desk.sent('/face/links/link-1')
    expect(right).toMatchObject({ id: wrong.id, word: 'word-2', code: '123456' })
    await visit.end()
  })
})

test('a no is kept, changes nothing, and nothing of faces was loaded', async () => {
  const visit = await desk.receipt()
  const { w } = visit
  await toQuestion(visit)
  await visit.tap(w.pass.ask.REFUSED)
  await asked(visit.page, w.receipt.title)
  await visit.page.getByText(w.pass.entry.declined).waitFor()
  await expect.poll(() => desk.sent('/face-entry-answers').length).toBe(1)
  expect(desk.sent('/face-entry-answers')[0]).toMatchObject({ answer: 'REFUSED' })
  expect(visit.faceFiles()).toEqual([])
  await visit.end()
})

test('that the notice could not be fetched is said, and it may be asked for again', async () => {
  const visit = await desk.receipt()
  desk.refusals = { 'GET /codes/word/face-entry': { status: 0 } }
  await visit.tap(visit.w.pass.entry.open)
  await visit.page.getByRole('alert').filter({ hasText: visit.w.pass.ask.miss.network() }).waitFor()
  desk.refusals = {}
  await toQuestion(visit)
  await visit.end()
})

test('who would rather not name another phone goes on as before', async () => {
  desk.entry = { result: 'KNOWN', link: 'link-1' }
  const visit = await desk.receipt()
  const { w } = visit
  await looked(visit)
  await asked(visit.page, w.pass.entry.known.title)
  await visit.page.keyboard.type('199')
  await visit.tap(w.pass.entry.known.stop)
  await asked(visit.page, w.receipt.title)
  expect(desk.sent('/face/links/link-1/codes')).toEqual([])
  await visit.end()
})

test('an answer that is not sure is said to be so, and the camera closes when the gate does', async () => {
  desk.entry = { result: 'ASK_DESK', link: null }
  let visit = await desk.receipt()
  await looked(visit)
  await asked(visit.page, visit.w.pass.entry.ASK_DESK.title)
  await visit.end()
  visit = await desk.receipt()
  await toQuestion(visit)
  await visit.page.getByLabel(visit.w.pass.ask.age(14)).check()
  await visit.tap(visit.w.pass.ask.GIVEN)
  await asked(visit.page, visit.w.pass.look.title)
  desk.many = false
  await visit.tap(visit.w.pass.look.open)
  await asked(visit.page, visit.w.pass.entry.off.title)
  expect((await visit.spy()).open).toBe(0)
  await visit.end()
})
