import { Trouble } from '../shared/asking'
import { isLost } from './course'

/** How long answers wait for the server; longer, and the desk helps. */
export const HELD_MS = 120_000
const RETRY_MS = 3_000

/** Does it, and while the server cannot be reached again and again, until two minutes are over. */
export async function patiently<T>(work: () => Promise<T>, waiting: () => void, wait = pause): Promise<T> {
  const until = Date.now() + HELD_MS
  for (;;) {
    try {
      return await work()
    } catch (e) {
      if (!(e instanceof Trouble) || !isLost(e)) throw e
      if (Date.now() + RETRY_MS > until) throw new Trouble(0, 'WAITED', '')
      waiting()
      await wait(RETRY_MS)
    }
  }
}
const pause = (ms: number) => new Promise<void>((over) => setTimeout(over, ms))
