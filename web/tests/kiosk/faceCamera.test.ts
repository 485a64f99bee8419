import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { zh } from '../../src/kiosk/words'
import { asked } from './door'
import { PassDesk, type Visit } from './passDesk'
import { filmed } from './studio'

/** When a camera is off again: in front of it stand two people, of whom no numbers are ever made. */
const desk = new PassDesk()
beforeAll(async () => {
  const { two } = await filmed({ two: [{ people: [{ seed: 1, day: { x: -0.22, scale: 0.8 } }, { seed: 2, day: { x: 0.22, scale: 0.8 } }], pictures: 10 }] })
  await desk.open(two)
}, 120_000)
afterAll(() => desk.stand.close())
beforeEach(() => void (desk.mode = 'PASS'))

describe('with two people in front of the camera', () => {
  test('no numbers are made, and one person is asked for', async () => {
    const visit = await desk.receipt()
    await visit.toLook()
    await visit.tap(zh.pass.look.open)
    await visit.page.getByRole('status').filter({ hasText: zh.pass.look.hints.two }).waitFor()
    await visit.page.screenshot({ path: 'target/shots/pass-two.png' })
    await visit.page.getByRole('status').filter({ hasText: zh.pass.look.left(2) }).waitFor({ timeout: 20_000 })
    expect([desk.sent('/face/passes'), (await visit.spy()).open]).toEqual([[], 0])
    await visit.sound('missed')
    await visit.tap(zh.pass.look.open)
    await visit.page.getByRole('status').filter({ hasText: zh.pass.look.hints.two }).waitFor()
    // looked through last: it holds the page up for so long that the camera is shut
    await visit.sound('two-again')
    await visit.end()
  })

  test.each(['OFF', 'SILENT'] as const)('the camera closes within a second when the server is %s', async (mode) => {
    const visit = await desk.receipt()
    await visit.toLook()
    await visit.tap(zh.pass.look.open)
    await visit.cameraOn()
    const from = Date.now()
    desk.mode = mode
    await asked(visit.page, zh.pass.stop.off.title)
    const { open, closedAt } = await visit.spy()
    expect(open).toBe(0)
    expect(closedAt - from).toBeLessThanOrEqual(1_000)
    await visit.noWorker()
    desk.mode = 'PASS'
    await visit.sound('off-' + mode)
    await visit.tap(zh.pass.back)
    await asked(visit.page, zh.receipt.title)
    expect(await visit.page.getByRole('button', { name: zh.pass.offer.open }).count()).toBe(0)
    await visit.end()
  })

  test('the camera closes when the visitor leaves, by any way', async () => {
    const ways: Record<string, (v: Visit) => Promise<unknown>> = {
      stop: (v) => v.tap(zh.pass.look.stop), escape: (v) => v.page.keyboard.press('Escape'), back: (v) => v.page.goBack(),
      hidden: (v) => v.page.evaluate(() => { Object.defineProperty(document, 'hidden', { value: true }); document.dispatchEvent(new Event('visibilitychange')) }),
    }
    for (const [name, way] of Object.entries(ways)) {
      const visit = await desk.receipt()
      await visit.toLook()
      await visit.tap(zh.pass.look.open)
      await visit.cameraOn()
      await way(visit)
      await asked(visit.page, zh.receipt.title)
      expect([name, (await visit.spy()).open]).toEqual([name, 0])
      await visit.noWorker()
      await visit.end()
    }
  })

  test('who walked away leaves a blank start and no camera', async () => {
    const visit = await desk.receipt()
    await visit.page.clock.install()
    await visit.toLook()
    await visit.tap(zh.pass.look.open)
    await visit.cameraOn()
    await visit.page.clock.runFor(46_000)
    await visit.page.locator('dialog[open]').waitFor()
    await visit.page.clock.runFor(21_000)
    await asked(visit.page, zh.welcome.title)
    expect((await visit.spy()).open).toBe(0)
    await visit.noWorker()
    await visit.end()
  })
})
