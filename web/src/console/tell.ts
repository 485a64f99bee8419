import { ElMessage } from 'element-plus'

/** Says in passing that something was done. */
export function tell(words: string): void {
  ElMessage({ message: words, type: 'success', duration: 4_000, grouping: true })
}
