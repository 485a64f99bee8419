/** Hands one picture after another to the worker that looks at faces in the kiosk, and what it says to whoever measures. */
const LONGEST_SIDE = 1280
const PATIENCE_MS = 60_000
const AT_ONCE = Math.min(4, navigator.hardwareConcurrency)
const worker = await (await fetch('/worker')).text()

const eyes = () => new Worker('/face/' + worker, { type: 'module' })

/** As large as a camera's frame, no larger: the kiosk sees no more. */
async function frameOf(blob) {
  const whole = await createImageBitmap(blob)
  const scale = LONGEST_SIDE / Math.max(whole.width, whole.height)
  if (scale >= 1) return whole
  const resizeWidth = Math.round(whole.width * scale)
  const resizeHeight = Math.round(whole.height * scale)
  const frame = await createImageBitmap(whole, { resizeWidth, resizeHeight, resizeQuality: 'high' })
  whole.close()
  return frame
}

function asked(worker, frame) {
  return new Promise((told, failed) => {
    const broken = () => failed(new Error('broken'))
    const late = setTimeout(broken, PATIENCE_MS)
    worker.onerror = broken
    worker.onmessage = ({ data }) => {
      if (data === 'ready') return
      clearTimeout(late)
      if (data === 'broken') broken()
      else told(data)
    }
    worker.postMessage({ frame, numbers: true }, [frame])
  })
}

async function looked() {
  let worker = eyes()
  for (;;) {
    const next = await fetch('/next', { method: 'POST' })
    if (next.status !== 200) break
    const number = next.headers.get('x-picture')
    const frame = await next.blob().then(frameOf).catch(() => null)
    let hint = 'unreadable'
    let numbers = null
    if (frame) {
      try {
        const seen = await asked(worker, frame)
        hint = seen.hint
        numbers = seen.descriptor
      } catch {
        worker.terminate()
        worker = eyes()
        hint = 'broken'
      }
    }
    await fetch('/seen/' + number, { method: 'POST', headers: { 'x-hint': hint }, body: numbers ?? new Uint8Array() })
  }
  worker.terminate()
}

await Promise.all(Array.from({ length: AT_ONCE }, looked))
