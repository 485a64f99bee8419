import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Seen } from '../../src/kiosk/face/face.worker'
import { drawFace, type Day } from './drawn'

const DIST = process.env['PANKE_DIST'] ?? 'target/classes/static'
export const FACE_FILES = readdirSync(join(DIST, 'face'))
export const FACE_WORKER = '/face/' + FACE_FILES.find((f) => f.startsWith('face.worker'))!

/** Somebody on a day; two of them make a frame with two people. */
export type Who = { seed: number; day?: Day }
export type Looked = { hint: Seen['hint']; numbers: number[]; ms: number }

/** Shows drawn frames to the worker that the kiosk uses, one after another, in a page of the stand. */
export async function looks(page: Page, frames: Who[][], width = 640, height = 480): Promise<Looked[]> {
  await page.evaluate(`window.drawFace = ${drawFace.toString()}`)
  return page.evaluate(async ([frames, width, height, path]) => {
    const draw = (window as unknown as { drawFace: typeof drawFace }).drawFace
    const kept = window as unknown as { eyes?: Worker }
    kept.eyes ??= new Worker(path, { type: 'module' })
    const eyes = kept.eyes
    const answers: Looked[] = []
    for (const frame of frames) {
      const pen = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })!
      frame.forEach((who, i) => draw(pen, who.seed, who.day, i === 0))
      const bitmap = await createImageBitmap(pen.canvas)
      const seen = await new Promise<Seen>((told, failed) => {
        eyes.onerror = (e) => failed(new Error(e.message))
        eyes.onmessage = ({ data }) => data === 'broken' ? failed(new Error('broken')) : data !== 'ready' && told(data)
        eyes.postMessage({ frame: bitmap, numbers: true }, [bitmap])
      })
      answers.push({ hint: seen.hint, numbers: [...(seen.descriptor ?? [])], ms: seen.ms })
    }
    return answers
  }, [frames, width, height, FACE_WORKER] as const)
}

/** What two people have in common; both are as long as 1. */
export const cosine = (a: number[], b: number[]): number => a.reduce((sum, n, i) => sum + n * b[i]!, 0)
export const length = (a: number[]): number => Math.sqrt(cosine(a, a))
