import { onScopeDispose, ref } from 'vue'
import { ofProject } from './session'

export type Connection = 'live' | 'polling' | 'lost'
const POLL_MS = 5_000
const RETRY_MS = 15_000

/**
 * Calls `changed` after each commit of the present project: by the server's stream, and by asking every five seconds
 * where no stream comes through. `changed` answers whether the server could be reached.
 */
export function live(changed: () => Promise<boolean>) {
  const connection = ref<Connection>('polling')
  let stream: EventSource | null = null
  let poll = 0
  let retry = 0
  let running = false
  let asked = false

  async function tell(): Promise<void> {
    if (running) {
      asked = true
      return
    }
    running = true
    const reached = await changed()
    running = false
    if (!reached) connection.value = 'lost'
    else if (connection.value === 'lost') connection.value = stream?.readyState === EventSource.OPEN ? 'live' : 'polling'
    if (asked) {
      asked = false
      void tell()
    }
  }
  function open(): void {
    stream?.close()
    stream = new EventSource('/api/v1/console' + ofProject('/live'), { withCredentials: true })
    stream.onopen = () => {
      connection.value = 'live'
      clearInterval(poll)
      poll = 0
      void tell()
    }
    stream.addEventListener('sequence', () => void tell())
    stream.onerror = () => {
      stream?.close()
      if (connection.value === 'live') connection.value = 'polling'
      if (!poll) poll = window.setInterval(() => void tell(), POLL_MS)
      clearTimeout(retry)
      retry = window.setTimeout(open, RETRY_MS)
    }
  }
  function close(): void {
    stream?.close()
    clearInterval(poll)
    clearTimeout(retry)
    poll = 0
  }
  open()
  onScopeDispose(close)
  return { connection, open, tell }
}
