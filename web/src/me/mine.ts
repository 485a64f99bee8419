import { ref, shallowRef } from 'vue'
import { asking } from '../shared/asking'
import type { Receipt, Said } from '../shared/shapes'
import type { Lang } from '../shared/when'

export type MyRecord = {
  project: string
  projectName: string
  phones: string[]
  surname: string | null
  keptUntil: string | null
  keptWhy: Said
  visits: Receipt[]
  registrations: { at: string; channelName: string; text: Said }[]
  mayCorrect: boolean
  declared: string | null
  notices: { version: number; hash: string; at: string }[]
  lookups: { day: string; times: number }[]
  deals: { contract: string; unit: string | null; subscribedAt: string; signedAt: string | null; cancelledAt: string | null }[]
}
export type Office = { project: string; name: string }

export const lang = ref<Lang>(navigator.language.toLowerCase().startsWith('en') ? 'en' : 'zh')
export const record = shallowRef<MyRecord | null>(null)
export const { get, send, useCsrf, whenSessionEnds } = asking('/api/v1/me', () => lang.value)
whenSessionEnds(() => (record.value = null))

/** Goes on where a session is still open. */
export async function resume(): Promise<void> {
  useCsrf((await get<{ csrf: string }>('/session')).csrf)
  record.value = await get<MyRecord>('/record')
}
export async function logIn(project: string, login: string, code: string): Promise<void> {
  useCsrf((await send<{ csrf: string }>('POST', '/login', { project, login, code })).csrf)
  record.value = await get<MyRecord>('/record')
}
export async function logOut(): Promise<void> {
  await send('POST', '/logout')
  record.value = null
}
