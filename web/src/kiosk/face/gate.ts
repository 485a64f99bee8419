/** How often the server is asked whether a camera may be on, and how long its last yes holds. */
const EVERY_MS = 500
const HOLDS_MS = 1_000

/** Whether the server says so now. What it says late, or does not say, is a no. */
export async function isOpen(): Promise<boolean> {
  try {
    const answer = await fetch('/api/v1/kiosk/face', { credentials: 'same-origin', cache: 'no-store', signal: AbortSignal.timeout(HOLDS_MS) })
    return answer.ok && ((await answer.json()) as { mode: string }).mode === 'PASS'
  } catch {
    return false
  }
}

/** Asks for as long as it is not ended, and shuts at the first no, or when there was no yes for a second. */
export function watched(shut: () => void): () => void {
  let late = setTimeout(no, HOLDS_MS)
  const asking = setInterval(() => void ask(), EVERY_MS)
  async function ask(): Promise<void> {
    const asked = performance.now()
    if (!(await isOpen())) return no()
    clearTimeout(late)
    // a yes is as old as its question
    late = setTimeout(no, HOLDS_MS - (performance.now() - asked))
  }
  let ended = false
  function no(): void {
    if (!ended) shut()
    end()
  }
  function end(): void {
    ended = true
    clearInterval(asking)
    clearTimeout(late)
  }
  return end
}
