import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../src/shared/asking'
import { OwnOffice } from '../own'
import type { Caller } from '../staff'
import { Door, type Ours } from './door'
import { drawFace, type Day } from './drawn'
import { looks } from './looks'
import { files, found, heap, needles } from './traces'

/** Whether anything of a picture stays anywhere, after many looks at faces that nobody has. */
const CAPTURES = Number(process.env['PANKE_CAPTURES'] ?? 30)
/** So many looks there may be for one check-in. */
const LOOKS = 10
const SEED = 777
const SIZE = [320, 240] as const
const ours = new OwnOffice()
const door = new Door(true, ours)
const apart = mkdtempSync(join(tmpdir(), 'panke-traces-'))
const dayOf = (n: number): Day => ({ noise: 6, x: (n % 7) / 200, light: (n % 5) / 50 })

beforeAll(() => door.open(), 240_000)
afterAll(async () => {
  await ours.close()
  rmSync(apart, { recursive: true, force: true })
})

/** A picture as it would be kept, by whoever kept one: its points, and in the usual formats. */
async function pictures(page: Ours, day: Day): Promise<Buffer[]> {
  const drawn = await page.evaluate(async ([seed, day, [width, height]]) => {
    const draw = (window as unknown as { drawFace: typeof drawFace }).drawFace
    const canvas = new OffscreenCanvas(width, height)
    const pen = canvas.getContext('2d', { willReadFrequently: true })!
    draw(pen, seed, day)
    const texts = [new Uint8Array(pen.getImageData(0, 0, width, height).data.buffer)]
    for (const type of ['image/jpeg', 'image/png', 'image/webp']) texts.push(new Uint8Array(await (await canvas.convertToBlob({ type })).arrayBuffer()))
    return texts.map((bytes) => { let text = ''; for (const b of bytes) text += String.fromCharCode(b); return btoa(text) })
  }, [SEED, day, SIZE] as const)
  return drawn.map((text) => Buffer.from(text, 'base64'))
}

/** A check-in that is done, by which there may be looks. */
async function checkedIn(kiosk: Caller, visitor: Caller, notice: string): Promise<string> {
  const { code } = (await visitor.post('/visit-code', {})).body
  const { checkIn } = (await kiosk.post('/visit-codes', { code, notice })).body
  expect((await kiosk.post('/check-ins', { id: newId(), checkIn, surname: '王', declared: 'SELF', language: 'zh', notice })).status).toBe(201)
  return checkIn
}

// @shows R17
test('after many looks no byte of a picture is in the store, the logs, a temporary file or the memory of the server', async () => {
  const kiosk = door.kiosk()
  const { notice } = await kiosk.resume()
  const visitor = await door.mine(door.number())
  const page = await door.at()
  let checkIn = ''
  let pass = ''
  let numbers: number[] = []
  for (let n = 0; n < CAPTURES; n++) {
    if (n % LOOKS === 0) checkIn = await checkedIn(kiosk, visitor, notice.hash)
    const offer = (await kiosk.get(`/codes/${checkIn}/face`)).body
    const { token } = (await kiosk.post(`/codes/${checkIn}/face-answers`, { id: newId(), answer: 'GIVEN', notice: offer.notice.hash, language: 'zh', ofAge: true })).body
    const [seen] = await looks(page, [[{ seed: SEED, day: dayOf(n) }]], ...SIZE)
    expect(seen!.hint).toBe('good')
    numbers = seen!.numbers
    const look = { token, model: offer.model.id, descriptor: Buffer.from(Float32Array.from(numbers).buffer).toString('base64') }
    const answer = pass ? await kiosk.post('/face/comparisons', { ...look, pass }) : await kiosk.post('/face/passes', look)
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300)
    pass ||= answer.body.pass
  }
  const sought = (await Promise.all([0, 1, CAPTURES - 1].map((n) => pictures(page, dayOf(n))))).flat().flatMap(needles)
  const memory = heap(ours.pid, join(apart, 'heap.hprof'))
  writeFileSync(join(apart, 'said.log'), ours.log)
  const browsers = readdirSync(tmpdir()).filter((name) => name.startsWith('playwright_')).map((name) => join(tmpdir(), name))
  const kept = [...files(ours.folder), join(apart, 'said.log'), ...browsers.flatMap(files)]
  expect(kept.some((f) => f.endsWith('.db'))).toBe(true)
  // that it finds what is there: words of the server's own memory, and a picture in the middle of a file
  expect(found(memory, [Buffer.from("frame-ancestors 'none'")])).toHaveLength(1)
  writeFileSync(join(apart, 'planted'), Buffer.concat([Buffer.alloc((64 << 20) - 20), sought[0]!]))
  expect(found(join(apart, 'planted'), sought)).toHaveLength(1)
  expect([...kept, memory].flatMap((f) => found(f, sought))).toEqual([])
  // nor what a look gave, wherever it might lie for longer than the look
  const ofTheLook = needles(Buffer.from(Float32Array.from(numbers).buffer))
  expect(kept.flatMap((f) => found(f, ofTheLook))).toEqual([])
}, 120_000 + 2_000 * CAPTURES)
