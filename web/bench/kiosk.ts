import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { test } from 'vitest'
import { drawFace } from '../tests/kiosk/drawn'
import { FACE_WORKER } from '../tests/kiosk/looks'
import { FACE_CSP, Stand } from '../tests/stand'

/**
 * What a look costs a visitor, beside the library's own pipeline on the same machine: from a fresh worker to the numbers of a
 * face, and for one frame more. The kiosk wants two good frames on end; the library's pipeline is asked for one.
 */
const ROUNDS = Number(process.env['ROUNDS'] ?? 7)
const FRAMES = 10
/** The library as its manual has it, for a descriptor: the same finder of faces, and its own `description`. */
const LIBRARY = `
import { Human } from '/face/human.js'
const off = { enabled: false }
const human = new Human({
  backend: 'wasm', wasmPath: '/face/', modelBasePath: '/face/', debug: false, async: false, warmup: 'none', cacheSensitivity: 0,
  filter: off, gesture: off, body: off, hand: off, object: off, segmentation: off,
  face: { enabled: true, detector: { modelPath: 'blazeface.json', rotation: true, maxDetected: 2, minConfidence: 0.5, skipFrames: 0, skipTime: 0 },
    mesh: off, attention: off, iris: off, emotion: off, antispoof: off, liveness: off, gear: off, description: { enabled: true, modelPath: 'faceres.json', skipFrames: 0, skipTime: 0 } },
})
onmessage = async ({ data: { frame } }) => {
  const { face } = await human.detect(frame)
  frame.close()
  postMessage({ hint: face[0]?.embedding?.length ? 'good' : 'none' })
}
human.load().then(() => postMessage('ready'))
`
type Times = { first: number; each: number }

/** From a new worker to as many good frames as are wanted, and what each of ten more takes. */
async function times(page: Page, worker: string, wanted: number): Promise<Times> {
  return page.evaluate(async ([path, wanted, frames]) => {
    const draw = (window as unknown as { drawFace: typeof drawFace }).drawFace
    const begun = performance.now()
    const eyes = new Worker(path, { type: 'module' })
    const look = async (good: number): Promise<boolean> => {
      const pen = new OffscreenCanvas(640, 480).getContext('2d', { willReadFrequently: true })!
      draw(pen, 1)
      const frame = await createImageBitmap(pen.canvas)
      return new Promise((told, failed) => {
        eyes.onerror = (e) => failed(new Error(e.message))
        eyes.onmessage = ({ data }) => (data === 'broken' ? failed(new Error('broken')) : data !== 'ready' && told(data.hint === 'good'))
        eyes.postMessage({ frame, numbers: good > 0 }, [frame])
      })
    }
    for (let good = 0; good < wanted; ) good = (await look(good)) ? good + 1 : 0
    const first = performance.now() - begun
    const again = performance.now()
    for (let i = 0; i < frames; i++) await look(wanted)
    const each = (performance.now() - again) / frames
    eyes.terminate()
    return { first, each }
  }, [worker, wanted, FRAMES] as const)
}
const median = (all: number[]): number => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)]!

test('a look beside the library', async () => {
  const stand = new Stand('/kiosk/index.html', () => () => ({ status: 401, body: { code: 'LOGIN' } }))
  await stand.open()
  try {
    const page = await stand.page()
    const headers = { 'content-security-policy': FACE_CSP }
    await page.context().route('**/face/human.js', (r) => r.fulfill({ contentType: 'text/javascript', headers, body: readFileSync('node_modules/@vladmandic/human/dist/human.esm.js') }))
    await page.context().route('**/face/library.js', (r) => r.fulfill({ contentType: 'text/javascript', headers, body: LIBRARY }))
    await page.goto(stand.address + 'kiosk')
    await page.evaluate(`window.drawFace = ${drawFace.toString()}`)
    const kiosk: Times[] = []
    const library: Times[] = []
    for (let round = 0; round < ROUNDS; round++) {
      kiosk.push(await times(page, FACE_WORKER, 2))
      library.push(await times(page, '/face/library.js', 1))
    }
    const row = (what: string, of: (t: Times) => number) => {
      const [ours, theirs] = [median(kiosk.map(of)), median(library.map(of))]
      console.log(`| ${what} | ${ours.toFixed(0)} ms | ${theirs.toFixed(0)} ms | ${(ours / theirs).toFixed(2)} |`)
    }
    console.log('| | kiosk | library | ratio |\n|---|---|---|---|')
    row('from a fresh worker to the numbers', (t) => t.first)
    row('one frame more', (t) => t.each)
  } finally {
    await stand.close()
  }
})
