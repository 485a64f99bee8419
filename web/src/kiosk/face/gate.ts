/** How often the server is asked whether a camera may be on, and how long its last yes holds: a few may be late, not all. */
const EVERY_MS = 250
const HOLDS_MS = 1_000

/** Of a pass, or of being entered: each has a gate of its own. */
export type Looked = 'pass' | 'entry'

/** What the server says now; what it says late, or does not say, is neither. */
async function said(of: Looked): Promise<'yes' | 'no' | 'nothing'> {
  try {
    const answer = await fetch('/api/v1/kiosk/face', { credentials: 'same-origin', cache: 'no-store', signal: AbortSignal.timeout(HOLDS_MS) })
    if (!answer.ok) return 'no'
    const { mode, many } = (await answer.json()) as { mode: string; many?: boolean }
    return (of === 'entry' ? many === true : mode === 'PASS') ? 'yes' : 'no'
  } catch {
    return 'nothing'
  }
}
export const isOpen = async (of: Looked): Promise<boolean> => (await said(of)) === 'yes'

/** Asks for as long as it is not ended, and shuts at the first no, or when there was no yes for a second. */
export function watched(of: Looked, shut: () => void): () => void {
  let late = setTimeout(no, HOLDS_MS)
  let ended = false
  const asking = setInterval(() => void ask(), EVERY_MS)
  async function ask(): Promise<void> {
    const asked = performance.now()
    const answer = await said(of)
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
