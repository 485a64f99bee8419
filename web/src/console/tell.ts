import { ElMessage, type MessageHandler } from 'element-plus'

let said: MessageHandler | null = null

/** Says in passing that something was done; what was said before makes room, so that the same said again is seen, and heard, anew. */
export function tell(words: string): void {
  said?.close()
  said = ElMessage({ message: words, type: 'success', duration: 4_000 })
}
