import { onScopeDispose, reactive, ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import { Trouble } from './asking'
import type { Page } from './shapes'

export type Reading<T> = { value: ShallowRef<T | null>; trouble: ShallowRef<Trouble | null>; busy: Ref<boolean>; again: (quiet?: boolean) => Promise<void> }

/**
 * Reads once now, and again when asked or when `when` changes; what was read before is then put away, or kept until the
 * new is there. An answer that comes late is dropped.
 */
export function reading<T>(how: () => Promise<T>, when?: () => unknown, kept = false): Reading<T> {
  const value = shallowRef<T | null>(null)
  const trouble = shallowRef<Trouble | null>(null)
  const busy = ref(false)
  let turn = 0
  async function again(quiet = false): Promise<void> {
    const mine = ++turn
    busy.value = !quiet
    try {
      const got = await how()
      if (mine !== turn) return
      value.value = got
      trouble.value = null
    } catch (e) {
      if (mine === turn) trouble.value = e instanceof Trouble ? e : new Trouble(0, 'NETWORK', '')
    } finally {
      if (mine === turn) busy.value = false
    }
  }
  if (when) {
    watch(when, () => {
      if (!kept) value.value = null
      void again()
    })
  }
  onScopeDispose(() => turn++)
  void again()
  return { value, trouble, busy, again }
}

/** A list read page by page. `next` is the server's cursor; the way back is remembered here. */
export function paging<T>(how: (after: string | null, limit: number) => Promise<Page<T>>, when: () => unknown) {
  const at = reactive({ behind: [] as (string | null)[], after: null as string | null, limit: 20 })
  const read = reading<Page<T>>(() => how(at.after, at.limit), () => [at.after, at.limit], true)
  watch(when, first)
  function first(): void {
    at.behind = []
    if (at.after === null) void read.again()
    at.after = null
  }
  return {
    ...read,
    at,
    first,
    next(): void {
      const next = read.value.value?.next
      if (!next) return
      at.behind.push(at.after)
      at.after = next
    },
    prev(): void {
      if (at.behind.length) at.after = at.behind.pop() ?? null
    },
    sized(limit: number): void {
      at.behind = []
      at.after = null
      at.limit = limit
    },
  }
}
export type Paging<T> = ReturnType<typeof paging<T>>
