import { isOpen, watched, type Looked } from './gate'

/** How a camera's time ended: with what it was opened for, without it, or shut: by the server, by the device, by who left. */
export type End<T> = { end: 'done'; value: T } | { end: 'late' | 'off' | 'camera' | 'left' }
type Why = Exclude<End<never>['end'], 'done'>
export type Size = { width: number; height: number }

/**
 * Opens the camera, hands over frame after frame until something comes of one, and closes it. It is closed at once when the
 * server does not say that it may be on, when `left` is said, when the page is hidden and when the time is over.
 */
export async function filmed<T>(video: HTMLVideoElement, size: Size, left: AbortSignal, atMostMs: number, of: Looked, work: (frame: ImageBitmap) => Promise<T | null>): Promise<End<T>> {
  const over = new AbortController()
  const why = () => over.signal.reason as Why
  const close = (reason: Why) => over.abort(reason)
  const gone = () => close('left')
  const hidden = () => document.hidden && gone()
  let stream: MediaStream | null = null
  const closed = new Promise<null>((now) => over.signal.addEventListener('abort', () => {
    stream?.getTracks().forEach((track) => track.stop())
    video.srcObject = null
    now(null)
  }))
  if (left.aborted || !(await isOpen(of))) return { end: left.aborted ? 'left' : 'off' }
  left.addEventListener('abort', gone)
  addEventListener('pagehide', gone)
  document.addEventListener('visibilitychange', hidden)
  const unwatched = watched(of, () => close('off'))
  let late: ReturnType<typeof setTimeout> | undefined
  try {
    stream = await navigator.mediaDevices.getUserMedia({ audio: false, video: { facingMode: 'user', width: { ideal: size.width }, height: { ideal: size.height } } })
    if (over.signal.aborted) return { end: why() }
    for (const track of stream.getTracks()) track.onended = () => close('camera')
    video.srcObject = stream
    await video.play()
    late = setTimeout(() => close('late'), atMostMs)
    while (!over.signal.aborted) {
      const seen = createImageBitmap(video).then((frame) => (over.signal.aborted ? (frame.close(), null) : work(frame)))
      const value = await Promise.race([seen, closed])
      if (value !== null && !over.signal.aborted) return { end: 'done', value }
    }
    return { end: why() }
  } catch {
    return { end: over.signal.aborted ? why() : 'camera' }
  } finally {
    clearTimeout(late)
    unwatched()
    close('left')
    stream?.getTracks().forEach((track) => track.stop())
    left.removeEventListener('abort', gone)
    removeEventListener('pagehide', gone)
    document.removeEventListener('visibilitychange', hidden)
  }
}
