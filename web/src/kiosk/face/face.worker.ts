import { Human, type FaceResult } from '@vladmandic/human'
import { judged, type Found, type Hint, type Point } from './judged'

/**
 * Makes numbers of a face, apart from the page: whoever ends this worker ends every trace of a frame with it. One frame in,
 * a hint out, and with a good one the numbers where they are wanted; nothing is kept from one frame to the next, and neither age nor
 * sex computed.
 */
export type Frame = { frame: ImageBitmap; numbers: boolean }
export type Seen = { hint: Hint; descriptor: Float32Array | null; ms: number }
export const MODEL = 'human-3.3.6-faceres'
const NUMBERS = 'global_pooling/Mean'
const SIDE = 224
const FILES = new URL('/face/', location.origin).href
const off = { enabled: false }

const human = new Human({
  backend: 'wasm', wasmPath: FILES, modelBasePath: FILES, debug: false, async: false, warmup: 'none', cacheSensitivity: 0, cacheModels: false, validateModels: false,
  filter: off, gesture: off, body: off, hand: off, object: off, segmentation: off,
  face: {
    enabled: true,
    // two, so that a second person is noticed; nothing remembered from the frame before
    detector: { modelPath: 'blazeface.json', rotation: true, maxDetected: 2, minConfidence: 0.5, skipFrames: 0, skipTime: 0, return: true },
    mesh: off, attention: off, iris: off, description: off, emotion: off, antispoof: off, liveness: off, gear: off,
  },
})
const tf = human.tf
type Tensor = NonNullable<FaceResult['tensor']>
const loaded = human.init().then(() => Promise.all([tf.loadGraphModel(FILES + 'faceres.json'), human.load()])).then(([model]) => model)

function pixels(frame: ImageBitmap): ImageData {
  const canvas = new OffscreenCanvas(frame.width, frame.height)
  const pen = canvas.getContext('2d', { willReadFrequently: true })!
  pen.drawImage(frame, 0, 0)
  const data = pen.getImageData(0, 0, canvas.width, canvas.height)
  frame.close()
  canvas.width = canvas.height = 0
  return data
}

function found(face: FaceResult, width: number, height: number): Found {
  const [x, y, w, h] = face.boxRaw
  const at = (i: number): Point => [face.mesh[i]![0] / height, face.mesh[i]![1] / height]
  const [mean, spread] = tf.tidy(() => {
    const { mean, variance } = tf.moments(face.tensor!)
    return [mean.dataSync()[0]!, Math.sqrt(variance.dataSync()[0]!)]
  })
  return { centre: [((x + w / 2) * width) / height, y + h / 2], size: h, angle: Math.atan2(at(1)[1] - at(0)[1], at(1)[0] - at(0)[0]), eyes: [at(0), at(1)], nose: at(2), mean, spread }
}

/** The numbers of an aligned face, as long as 1 together. */
async function numbers(face: Tensor): Promise<Float32Array> {
  const model = await loaded
  const out = tf.tidy(() => {
    const four = face.shape.length === 3 ? tf.expandDims(face, 0) : face
    const sized = tf.mul(tf.image.resizeBilinear(four as never, [SIDE, SIDE]), 255)
    const all = model.execute(sized, NUMBERS) as Tensor
    return tf.div(all, tf.norm(all))
  })
  try {
    return Float32Array.from(await out.data())
  } finally {
    tf.dispose(out)
  }
}

async function look({ frame, numbers: areWanted }: Frame): Promise<Seen> {
  const begun = performance.now()
  await loaded
  const data = pixels(frame)
  const { width, height } = data
  const whole = tf.browser.fromPixels(data)
  data.data.fill(0)
  const faces = (await human.detect(whole)).face
  tf.dispose(whole)
  try {
    const hint = judged(faces.map((f) => found(f, width, height)), width / height)
    return { hint, descriptor: areWanted && hint === 'good' ? await numbers(faces[0]!.tensor!) : null, ms: performance.now() - begun }
  } finally {
    for (const f of faces) tf.dispose(f.tensor)
  }
}

onmessage = ({ data }: MessageEvent<Frame>) => look(data).then(postMessage, () => postMessage('broken'))
loaded.then(() => postMessage('ready'), () => postMessage('broken'))
