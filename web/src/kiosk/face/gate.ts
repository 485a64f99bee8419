/** How often the server is asked whether a camera may be on, and how long its last yes holds: a few may be late, not all. */
const EVERY_MS = 250
const HOLDS_MS = 1_000

/** What the server says now; what it says late, or does not say, is neither. */
async function said(): Promise<'yes' | 'no' | 'nothing'> {
  try {
    const answer = await fetch('/api/v1/kiosk/face', { credentials: 'same-origin', cache: 'no-store', signal: AbortSignal.timeout(HOLDS_MS) })
    return answer.ok && ((await answer.json()) as { mode: string }).mode === 'PASS' ? 'yes' : 'no'
  } catch {
    return 'nothing'
  }
}
export const isOpen = async (): Promise<boolean> => (await said()) === 'yes'

/** Asks for as long as it is not ended, and shuts at the first no, or when there was no yes for a second. */
export function watched(shut: () => void): () => void {
  let late = setTimeout(no, HOLDS_MS)
  let ended = false
  const asking = setInterval(() => void ask(), EVERY_MS)
  async function ask(): Promise<void> {
    const asked = performance.now()
    const answer = await said()
    if (ended || answer === 'nothing') return
    if (answer === 'no') return no()
    clearTimeout(late)
    // a yes is as old as its question
    late = setTimeout(no, HOLDS_MS - (performance.now() - asked))
  }
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
