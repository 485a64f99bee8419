import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Stand } from '../stand'
import type { Day } from './drawn'
import { cosine, looks, type Looked, type Who } from './looks'

/**
 * How alike drawn people are, measured on people of their own, who are in no other test. `npm run calibrate` measures anew; otherwise
 * the table that is kept is tried on others.
 */
const TABLE = '../server/src/main/resources/org/panke/server/face/drawn-calibration.json'
const MODEL = 'human-3.3.6-faceres'
const MARGIN = 0.03
const SHARES = [0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001]
const RESAMPLED = 200
/** Of these pairs, the share that reaches the cosine (of two people), or stays below it (of one). */
type Quantile = { share: number; cosine: number; low: number; high: number }
type Table = { format: string; model: string; dimension: number; faces: 'drawn'; persons: number; on: string; different: number; same: number; pairs: number; impostorQuantiles: Quantile[]; genuinePairs: number; genuineQuantiles: Quantile[] }

/** The same numbers for the same seed, from 0 to 1. */
function chance(seed: number): () => number {
  let s = seed
  return () => (s = (Math.imul(s, 1_664_525) + 1_013_904_223) >>> 0) / 4_294_967_296
}
/** Two days: another place, tilt and light, and a camera that is never quite the same. */
function daysOf(seed: number): Day[] {
  const any = chance(seed)
  const upTo = (n: number) => (any() * 2 - 1) * n
  return [0, 1].map(() => ({ x: upTo(0.05), y: upTo(0.04), scale: 1 + upTo(0.1), tilt: upTo(0.06), light: upTo(0.12), noise: 2 + any() * 6 }))
}
const framesOf = (people: number[]): Who[][] => people.flatMap((seed) => daysOf(seed).map((day) => [{ seed, day }]))

type Alike = (one: number, other: number) => number
/** Every frame with every other, worked out once. */
function alike(seen: Looked[]): Alike {
  const all = seen.map((a, i) => seen.slice(0, i).map((b) => cosine(a.numbers, b.numbers)))
  return (one, other) => all[Math.max(one, other)]![Math.min(one, other)]!
}
/** Pairs of frames of people, by number of the person: those of one and those of two. */
function pairs(of: Alike, people: number[]): { same: number[]; others: number[] } {
  const same: number[] = []
  const others: number[] = []
  people.forEach((a, i) => {
    same.push(of(2 * a, 2 * a + 1))
    people.slice(0, i).filter((b) => b !== a).forEach((b) => [0, 1].forEach((m) => [0, 1].forEach((n) => others.push(of(2 * a + m, 2 * b + n)))))
  })
  return { same: same.sort((x, y) => x - y), others: others.sort((x, y) => y - x) }
}
const quantile = (sorted: number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!
/** With an interval of 95 % from drawing the people again, for pairs of one person are not independent. */
function quantiles(seen: Alike, count: number, of: 'same' | 'others'): Quantile[] {
  const any = chance(1)
  const all = [...Array(count).keys()]
  const again = Array.from({ length: RESAMPLED }, () => pairs(seen, all.map(() => Math.floor(any() * count)))[of])
  const measured = pairs(seen, all)[of]
  const round = (n: number) => Math.round(n * 10_000) / 10_000
  return SHARES.filter((share) => share * measured.length >= 1).map((share) => {
    const drawn = again.map((a) => quantile(a, share)).sort((x, y) => x - y)
    return { share, cosine: round(quantile(measured, share)), low: round(drawn[Math.floor(RESAMPLED * 0.025)]!), high: round(drawn[Math.floor(RESAMPLED * 0.975)]!) }
  })
}

/** What no more than this share of pairs of two people reaches, and a margin more. */
const threshold = (all: Quantile[], share: number): number => Math.ceil((all.find((q) => q.share === share)!.cosine + MARGIN) * 100) / 100

const stand = new Stand('/kiosk/index.html', () => () => ({ status: 401, body: { code: 'LOGIN' } }))
let page: Awaited<ReturnType<Stand['page']>>
beforeAll(async () => {
  await stand.open()
  page = await stand.page()
  await page.goto(stand.address + 'kiosk')
}, 120_000)
afterAll(() => stand.close())

async function measure(): Promise<void> {
  const people = [...Array(60).keys()].map((i) => 1_001 + i)
  const seen = await looks(page, framesOf(people))
  expect(seen.map((s) => s.hint)).toEqual(seen.map(() => 'good'))
  const of = alike(seen)
  const { same, others } = pairs(of, [...people.keys()])
  const impostorQuantiles = quantiles(of, people.length, 'others')
  const table: Table = {
    format: 'panke face calibration 1', model: MODEL, dimension: seen[0]!.numbers.length, faces: 'drawn', persons: people.length, on: new Date().toISOString().slice(0, 10),
    different: threshold(impostorQuantiles, 0.01), same: threshold(impostorQuantiles, 0.001),
    pairs: others.length, impostorQuantiles, genuinePairs: same.length, genuineQuantiles: quantiles(of, people.length, 'same'),
  }
  writeFileSync(TABLE, JSON.stringify(table, null, 2) + '\n')
}
if (process.env['PANKE_CALIBRATE']) test('the table is measured anew', measure, 300_000)

describe('the table of drawn faces', () => {
  const read = () => JSON.parse(readFileSync(TABLE, 'utf8')) as Table

  test('is of this model, and ascends', () => {
    const table = read()
    expect(table).toMatchObject({ model: MODEL, dimension: 1_024, faces: 'drawn', pairs: 4 * (table.persons * (table.persons - 1)) / 2 })
    expect([table.different, table.same]).toEqual([threshold(table.impostorQuantiles, 0.01), threshold(table.impostorQuantiles, 0.001)])
    const scores = table.impostorQuantiles.map((q) => q.cosine)
    expect(scores).toEqual([...scores].sort((a, b) => a - b))
    for (const q of [...table.impostorQuantiles, ...table.genuineQuantiles]) expect(q.low <= q.cosine && q.cosine <= q.high).toBe(true)
  })

  test('takes nobody of another set for somebody else, and most of them for themselves', async () => {
    const people = [2, 3, 6, 7, 8, 10, 13, 16]
    const { same, others } = pairs(alike(await looks(page, framesOf(people))), [...people.keys()])
    const from = read().same
    expect(others[0]).toBeLessThan(from)
    expect(same.filter((s) => s >= from).length / same.length).toBeGreaterThan(0.5)
  })
})
