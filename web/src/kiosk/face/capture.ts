import { filmed, type End } from './camera'
import type { Frame, Seen } from './face.worker'
import type { Looked } from './gate'
import type { Hint } from './judged'

/** What is asked for only after a yes: it sees a face, or reads a pass. Pictures go to a worker of its own, and end with it. */
const LOOK_MS = 15_000
const READ_MS = 40_000
/** Enough for a face, of which 224 points are looked at; a code of 89 modules needs more. */
const FACE = { width: 640, height: 480 }
const CODE = { width: 1280, height: 720 }
/** A worker that says nothing is one that did not load. */
const PATIENCE_MS = 30_000
let ready: Worker | null = null

const face = () => new Worker(new URL('./face.worker.ts', import.meta.url), { type: 'module' })
const reader = () => new Worker(new URL('./reader.worker.ts', import.meta.url), { type: 'module' })

/** Fetches what a look needs while it is being explained. */
export function prepare(): void {
  ready ??= face()
}
/** Ends everything that saw anything. */
export function forget(): void {
  ready?.terminate()
  ready = null
}

function asked<T>(worker: Worker, message: ImageBitmap | Frame, frame: ImageBitmap): Promise<T> {
  return new Promise((told, failed) => {
    const broken = () => failed(new Error('a worker is silent'))
    const late = setTimeout(broken, PATIENCE_MS)
    worker.onerror = broken
    worker.onmessage = ({ data }: MessageEvent<T | 'ready' | 'broken'>) => {
      if (data === 'ready') return
      clearTimeout(late)
      if (data === 'broken') broken()
      else told(data as T)
    }
    worker.postMessage(message, [frame])
  })
}

/** The numbers of the one face in front of the camera, once two frames on end were good; meanwhile what would make it so. */
export async function look(video: HTMLVideoElement, left: AbortSignal, hinted: (hint: Hint) => void, of: Looked = 'pass'): Promise<End<Float32Array>> {
  prepare()
  const worker = ready!
  let good = 0
  let isOver = false
  try {
    return await filmed(video, FACE, left, LOOK_MS, of, async (frame) => {
      // of the first good frame no numbers are made: it only tells that somebody holds still
      const { hint, descriptor } = await asked<Seen>(worker, { frame, numbers: good > 0 }, frame)
      if (!isOver) hinted(hint)
      good = hint === 'good' ? good + 1 : 0
      return good > 1 ? descriptor : null
    })
  } finally {
    isOver = true
    forget()
  }
}

/** The text of the pass that is held in front of the camera. */
export async function read(video: HTMLVideoElement, left: AbortSignal): Promise<End<string>> {
  const worker = reader()
  try {
    return await filmed(video, CODE, left, READ_MS, 'pass', async (frame) => (await asked<{ text: string }>(worker, frame, frame)).text || null)
  } finally {
    worker.terminate()
  }
}
