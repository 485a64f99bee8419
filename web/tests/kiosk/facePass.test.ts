import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { zh } from '../../src/kiosk/words'
import { Stand } from '../stand'
import { asked, LANGUAGES, SIZES } from './door'
import { cosine, FACE_FILES, looks } from './looks'
import { PASS, PassDesk } from './passDesk'
import { coded, filmed } from './studio'

const desks: Record<string, PassDesk> = {}
const open = async (clip: string, path?: string): Promise<PassDesk> => {
  desks[clip] = new PassDesk()
  await desks[clip].open(path)
  return desks[clip]
}
let clips: Record<string, string>
beforeAll(async () => {
  clips = await filmed({
    one: [{ people: [{ seed: 1 }], pictures: 10 }],
    swap: [{ people: [{ seed: 1, day: { scale: 0.34 } }], pictures: 75 }, { people: [{ seed: 9 }], pictures: 75 }],
    shown: [{ code: coded(PASS), pictures: 60 }, { people: [{ seed: 1 }], pictures: 75 }],
  })
  await open('one', clips['one'])
}, 120_000)
beforeEach(() => {
  for (const desk of Object.values(desks)) Object.assign(desk, { mode: 'PASS', mayAsk: true, hasPass: false, demo: false, result: 'SAME', refusals: {} })
})
afterAll(async () => {
  for (const desk of Object.values(desks)) await desk.stand.close()
})

/** What the kiosk's own reader makes of a picture. */
function readBack(page: Page, picture: string): Promise<string> {
  return page.evaluate(async ([picture, path]) => {
    const bytes = Uint8Array.from(atob(picture), (c) => c.charCodeAt(0))
    const frame = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const reader = new Worker(path, { type: 'module' })
    return new Promise<string>((told, failed) => {
      reader.onmessage = ({ data }) => (data === 'broken' ? failed(new Error('broken')) : told((data as { text: string }).text))
      reader.postMessage(frame, [frame])
    }).finally(() => reader.terminate())
  }, [picture, '/face/' + FACE_FILES.find((f) => f.startsWith('reader.worker'))!] as const)
}
/** The numbers as the page sent them. */
function numbers(descriptor: string): number[] {
  const bytes = Buffer.from(descriptor, 'base64')
  expect(bytes.length).toBe(4_096)
  return [...Array(1_024).keys()].map((i) => bytes.readFloatLE(4 * i))
}

describe.each(LANGUAGES)('a pass in %s', (lang, w) => {
  test.each(SIZES.slice(0, 2))('is made at the size of a %s, and every screen is sound', async (size, width, height) => {
    const desk = desks['one']!
    desk.demo = lang === 'en'
    const visit = await desk.receipt(lang, width, height)
    const sound = (screen: string) => visit.sound(`${screen}-${size}-${lang}`)
    await visit.page.getByText(w.pass.offer.make).waitFor()
    await sound('1-offer')
    await visit.toQuestion()
    await sound('2-question')
    expect(await visit.page.getByLabel(w.pass.ask.age(14)).isChecked()).toBe(false)
    await visit.tap(w.pass.ask.GIVEN)
    await visit.page.getByRole('alert').filter({ hasText: w.pass.ask.miss.age(14) }).waitFor()
    await sound('2-of-age')
    await visit.page.getByLabel(w.pass.ask.age(14)).check()
    await visit.tap(w.pass.ask.GIVEN)
    await asked(visit.page, w.pass.look.title)
    await sound('3-look')
    const told = await visit.listening()
    await visit.tap(w.pass.look.open)
    await visit.page.screenshot({ path: `target/shots/pass-4-camera-${size}-${lang}.png` })
    await visit.page.getByRole('heading', { name: w.pass.made.title }).waitFor({ timeout: 15_000 })
    await asked(visit.page, w.pass.made.title)
    expect(await told()).toContain(w.pass.look.hints.good)
    expect(await visit.spy()).toMatchObject({ asked: 1, open: 0 })
    await visit.noWorker()
    await sound('5-made')
    await visit.tap(w.pass.made.finish)
    await asked(visit.page, zh.welcome.title)
    expect(await visit.page.content()).not.toContain(PASS.slice(0, 20))
    await visit.end()
  })

  test('is refused with one tap, changes nothing, and nobody asks again in that check-in', async () => {
    const desk = desks['one']!
    const visit = await desk.receipt(lang)
    await visit.toQuestion()
    await visit.tap(w.pass.ask.REFUSED)
    await asked(visit.page, w.receipt.title)
    await visit.page.getByText(w.pass.declined).waitFor()
    await visit.sound('declined-' + lang)
    expect(await visit.page.getByRole('button', { name: w.pass.offer.open }).count()).toBe(0)
    expect(desk.ofFaces()).toEqual(['GET /codes/word/face', 'POST /codes/word/face-answers'])
    expect(desk.sent('/face-answers')[0]).toMatchObject({ answer: 'REFUSED', language: lang, ofAge: false })
    expect([visit.faceFiles(), (await visit.spy()).asked]).toEqual([[], 0])
    await visit.end()
  })
})

test('before the yes is accepted there is no request for a camera, no model and no code of faces', async () => {
  const desk = desks['one']!
  const visit = await desk.receipt()
  await visit.toQuestion()
  await visit.page.getByLabel(zh.pass.ask.age(14)).check()
  desk.refusals['/face-answers'] = { status: 503, body: { code: 'STATUS_503' } }
  await visit.tap(zh.pass.ask.GIVEN)
  await visit.page.getByRole('alert').filter({ hasText: zh.pass.ask.miss.network() }).waitFor()
  expect([visit.faceFiles(), (await visit.spy()).asked, visit.page.workers().length]).toEqual([[], 0, 0])
  desk.refusals = {}
  await visit.tap(zh.pass.ask.GIVEN)
  await asked(visit.page, zh.pass.look.title)
  await expect.poll(visit.faceFiles, { timeout: 8_000 }).toContain('/face/faceres.bin')
  expect((await visit.spy()).asked).toBe(0)
  await visit.end()
})

// @shows R19 R34
test('only numbers leave the browser, once, and never a picture', async () => {
  const desk = desks['one']!
  const visit = await desk.receipt()
  await visit.toLook()
  await visit.tap(zh.pass.look.open)
  await asked(visit.page, zh.pass.made.title)
  const bodies = visit.requests.filter((r) => r.method() !== 'GET').map((r) => [new URL(r.url()).pathname, r.postData() ?? ''] as const)
  expect(visit.requests.every((r) => r.url().startsWith(desk.stand.address))).toBe(true)
  for (const [path, body] of bodies) {
    expect(body, path).not.toMatch(/data:|\/9j\/|iVBOR|UklGR|blob:/)
    expect(Object.keys(JSON.parse(body) as object).sort().join(), path).toMatch(/^(notice,phone|code|checkIn,contact,declared,id,language,surname|answer,id,language,notice,ofAge|descriptor,model,token)$/)
  }
  const [made, ...more] = desk.sent('/face/passes')
  expect(more).toEqual([])
  expect(made).toMatchObject({ token: 'token-1', model: 'human-3.3.6-faceres' })
  expect(numbers(made.descriptor).reduce((sum, n) => sum + n * n, 0)).toBeCloseTo(1, 4)
  await visit.end()
})

test('the pass on the screen is read by a camera, also under the mark of a demonstration', async () => {
  const desk = desks['one']!
  desk.demo = true
  const visit = await desk.receipt('en')
  await visit.toLook()
  await visit.tap(visit.w.pass.look.open)
  const from = Date.now()
  await asked(visit.page, visit.w.pass.made.title)
  console.info(`from the tap to the pass: ${Date.now() - from} ms`)
  const picture = (await visit.page.locator('.code').screenshot()).toString('base64')
  expect(await readBack(visit.page, picture)).toBe(PASS)
  await visit.tap(visit.w.back)
  await visit.tap(visit.w.pass.made.again)
  await asked(visit.page, visit.w.pass.made.title)
  await visit.page.emulateMedia({ media: 'print' })
  expect(await visit.page.locator('button:visible').count()).toBe(0)
  expect(await visit.page.getByRole('img', { name: visit.w.pass.made.slip }).isVisible()).toBe(true)
  await visit.end()
})

test('somebody without a mouse or a finger takes a pass by keyboard alone, in large type and high contrast', async () => {
  const visit = await desks['one']!.receipt('zh', 390, 844)
  const { page } = visit
  await visit.tap(zh.large)
  await visit.tap(zh.contrast)
  const reach = async (name: string, key = 'Enter') => {
    for (let i = 0; i < 30; i++) {
      await page.keyboard.press('Tab')
      const on = await page.evaluate(() => (document.activeElement?.textContent || document.activeElement?.closest('label')?.textContent)?.trim())
      if (on === name) return page.keyboard.press(key)
    }
    throw new Error(name + ' is not reached by Tab')
  }
  await reach(zh.pass.offer.open)
  await asked(page, zh.pass.ask.make)
  await visit.sound('large-question')
  await reach(zh.pass.ask.age(14), 'Space')
  await reach(zh.pass.ask.GIVEN)
  await asked(page, zh.pass.look.title)
  await visit.sound('large-look')
  await reach(zh.pass.look.open)
  await asked(page, zh.pass.made.title)
  await visit.sound('large-made')
  await visit.end()
})

test('nothing of faces is said where the office is off, or may not ask', async () => {
  const desk = desks['one']!
  for (const how of [{ mode: 'OFF' as const }, { mayAsk: false }]) {
    Object.assign(desk, how)
    const visit = await desk.receipt()
    await visit.page.waitForLoadState('networkidle')
    expect(await visit.page.locator('main').innerText()).not.toMatch(/面容|镜头|人脸/)
    expect([visit.faceFiles(), (await visit.spy()).asked]).toEqual([[], 0])
    await visit.end()
    Object.assign(desk, { mode: 'PASS', mayAsk: true })
  }
})

test('who steps in meanwhile is the one whose numbers are sent', async () => {
  const desk = await open('swap', clips['swap'])
  const visit = await desk.receipt()
  await visit.toLook()
  await visit.tap(zh.pass.look.open)
  await asked(visit.page, zh.pass.made.title)
  const sent = numbers(desk.sent('/face/passes')[0].descriptor)
  const quiet = new Stand('/kiosk/index.html', () => () => ({ status: 401, body: { code: 'LOGIN' } }))
  await quiet.open()
  const page = await quiet.page()
  await page.goto(quiet.address + 'kiosk')
  const [before, stepped] = await looks(page, [[{ seed: 1 }], [{ seed: 9 }]], 960, 720)
  expect(cosine(sent, stepped!.numbers)).toBeGreaterThan(0.88)
  expect(cosine(sent, before!.numbers)).toBeLessThan(0.8)
  await quiet.close()
  await visit.end()
}, 60_000)

describe('a pass that is shown', () => {
  beforeAll(() => open('shown', clips['shown']))

  test.each([['SAME', 'zh', zh], ['UNDECIDED', 'zh', zh], ['DIFFERENT', 'en', LANGUAGES[1][1]]] as const)('is read, and one look says %s in words', async (result, lang, w) => {
    const desk = desks['shown']!
    Object.assign(desk, { hasPass: true, result })
    const visit = await desk.receipt(lang)
    await visit.page.getByText(w.pass.offer.show).waitFor()
    await visit.toQuestion(true)
    await visit.page.getByLabel(w.pass.ask.age(14)).check()
    await visit.tap(w.pass.ask.GIVEN)
    await asked(visit.page, w.pass.read.title)
    expect((await visit.spy()).asked).toBe(0)
    await visit.sound('6-read-' + lang)
    await visit.tap(w.pass.read.open)
    await asked(visit.page, w.pass.look.title)
    expect((await visit.spy()).open).toBe(0)
    await visit.tap(w.pass.look.open)
    await asked(visit.page, w.pass.compared[result].title)
    expect(desk.sent('/face/comparisons')[0]).toMatchObject({ token: 'token-1', pass: PASS })
    expect(desk.sent('/face/passes')).toEqual([])
    await visit.sound(`7-${result}-${lang}`)
    await visit.end()
  })

  test('and refused for being ended is said in words, and another can be made', async () => {
    const desk = desks['shown']!
    desk.refusals['/face/passes'] = { status: 422, body: { code: 'PASS_REVOKED' } }
    const visit = await desk.receipt()
    await visit.toLook()
    await visit.tap(zh.pass.look.open)
    await asked(visit.page, zh.pass.stop.revoked.title)
    await visit.sound('stop-revoked')
    await visit.tap(zh.pass.again)
    await asked(visit.page, zh.pass.ask.make)
    await visit.end()
  })
})
