import { ref, shallowRef } from 'vue'
import { newId, Trouble } from './asking'

/**
 * One press of a button that writes. While it runs a second press does nothing; after a lost network the next press
 * carries the same id, so that what was written is not written twice; other content is another press.
 */
export function doing<A extends unknown[]>(how: (id: string, ...with_: A) => Promise<void>) {
  const busy = ref(false)
  const trouble = shallowRef<Trouble | null>(null)
  let id = newId()
  let sent = ''
  async function press(...with_: A): Promise<boolean> {
    if (busy.value) return false
    const content = JSON.stringify(with_)
    if (sent && sent !== content) id = newId()
    sent = content
    busy.value = true
    trouble.value = null
    try {
      await how(id, ...with_)
      forget()
      return true
    } catch (e) {
      trouble.value = e instanceof Trouble ? e : new Trouble(0, 'NETWORK', '')
      const mayHaveArrived = trouble.value.status === 0 || trouble.value.status >= 500
      if (!mayHaveArrived) {
        id = newId()
        sent = ''
      }
      return false
    } finally {
      busy.value = false
    }
  }
  function forget(): void {
    trouble.value = null
    id = newId()
    sent = ''
  }
  return { busy, trouble, press, forget }
}
export type Doing = ReturnType<typeof doing>
