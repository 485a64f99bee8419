import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { judged, type Found } from '../../src/kiosk/face/judged'
import { Stand } from '../stand'
import type { Day } from './drawn'
import { cosine, FACE_FILES, length, looks, type Who } from './looks'

/** What the kiosk makes of a frame, with faces that are drawn: the library, its models and the arithmetic are the real ones. */
const stand = new Stand('/kiosk/index.html', () => () => ({ status: 401, body: { code: 'LOGIN' } }))
let page: Awaited<ReturnType<Stand['page']>>
beforeAll(async () => {
  await stand.open()
  page = await stand.page()
  await page.goto(stand.address + 'kiosk')
}, 120_000)
afterAll(() => stand.close())

const PEOPLE = [1, 4, 5, 9, 12, 15]
const DAYS: Day[] = [{}, { x: 0.04, y: -0.03, scale: 0.92, tilt: 0.05, light: 0.1, noise: 6 }]
const MARGIN = 0.03

describe('a frame', () => {
  test('shows somebody near to themselves on another day, and far from everybody else', async () => {
    const seen = await looks(page, PEOPLE.flatMap((seed): Who[][] => DAYS.map((day) => [{ seed, day }])))
    expect(seen.map((s) => s.hint)).toEqual(seen.map(() => 'good'))
    for (const s of seen) expect(length(s.numbers)).toBeCloseTo(1, 5)
    expect(new Set(seen.map((s) => s.numbers.length))).toEqual(new Set([1_024]))
    const same: number[] = []
    const others: number[] = []
    seen.forEach((a, i) => seen.slice(i + 1).forEach((b, k) => (Math.floor(i / 2) === Math.floor((i + 1 + k) / 2) ? same : others).push(cosine(a.numbers, b.numbers))))
    expect(Math.min(...same) - Math.max(...others)).toBeGreaterThan(MARGIN)
  })

  test('that shows somebody else is of somebody else, at once', async () => {
    const [one, other, again] = await looks(page, [[{ seed: 1 }], [{ seed: 9 }], [{ seed: 9 }]])
    expect(cosine(other!.numbers, again!.numbers)).toBeGreaterThan(0.9999)
    expect(cosine(one!.numbers, other!.numbers)).toBeLessThan(0.9)
  })

  // @shows R18
  test('with two people, too small, aside or in the dark gives no numbers, and a hint', async () => {
    const two: Who[] = [{ seed: 1, day: { x: -0.22, scale: 0.8 } }, { seed: 2, day: { x: 0.22, scale: 0.8 } }]
    const seen = await looks(page, [two, [{ seed: 3, day: { scale: 0.3 } }], [{ seed: 3, day: { x: 0.4 } }], [{ seed: 3, day: { light: -0.97 } }], []])
    expect(seen.map((s) => s.hint)).toEqual(['two', 'closer', 'look', 'light', 'none'])
    expect(seen.flatMap((s) => s.numbers)).toEqual([])
  })
})

describe('a face', () => {
  const good: Found = { centre: [0.66, 0.5], size: 0.6, angle: 0, eyes: [[0.56, 0.45], [0.76, 0.45]], nose: [0.66, 0.53], mean: 0.5, spread: 0.2 }
  test.each<[string, Partial<Found>, string]>([
    ['in the middle is good', {}, 'good'],
    ['that fills more than the frame is too near', { size: 1.3 }, 'further'],
    ['that looks away is asked to look', { nose: [0.78, 0.53] }, 'look'],
    ['that is tilted is asked to look', { angle: 0.8 }, 'look'],
    ['with nothing to tell apart needs light', { spread: 0.01 }, 'light'],
    ['of dark skin in ordinary light is good', { mean: 0.12, spread: 0.08 }, 'good'],
  ])('%s', (_, more, hint) => {
    expect(judged([{ ...good, ...more }], 4 / 3)).toBe(hint)
  })
})

test('what is served of faces lies in one folder: two models, the arithmetic, a reader of codes', () => {
  const plain = FACE_FILES.map((f) => f.replace(/-[\w-]{8}\.js$/, '.js')).sort()
  expect(plain).toEqual(['blazeface.bin', 'blazeface.json', 'capture.js', 'face.worker.js', 'faceres.bin', 'faceres.json', 'reader.worker.js', 'sound.js', 'tfjs-backend-wasm-simd.wasm', 'tfjs-backend-wasm.wasm', 'zxing_reader.wasm'])
})
