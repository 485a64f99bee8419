import { computed, ref, shallowRef } from 'vue'
import { asking, Trouble } from '../shared/asking'
import type { Notice, NoticeText, Receipt, Said, Told } from '../shared/shapes'
import { saveAs } from '../shared/save'
import type { Lang } from '../shared/when'
import { toAddress } from '../verify/notes'
import { en, zh } from './words'

export type Declared = { said: string; channelName: string | null; text: Said; correctedAt: string | null }
export type Matter = { kind: string; state: 'OPEN' | 'DECIDED'; openedAt: string; decideBy: string; words: string | null; answer: string | null; outcome: Said | null; decidedAt: string | null }
export type MyVisit = Receipt & Told & { declared: Declared; mayContest: boolean; matter: Matter | null }
export type MyRecord = {
  project: string
  projectName: string
  phones: string[]
  surname: string | null
  held: Held[]
  visits: MyVisit[]
  registrations: { at: string; channelName: string; until: string | null; text: Said }[]
  mayCorrect: boolean
  declared: Declared | null
  channels: { channel: string; name: string }[]
  notices: { version: number; hash: string; at: string; zh: NoticeText; en: NoticeText }[]
  consents: MyConsent[]
  lookups: { day: string; times: number }[]
  deals: { contract: string; unit: string | null; subscribedAt: string; signedAt: string | null; cancelledAt: string | null; open: boolean }[]
  requests: MyRequest[]
  erasure: { askedAt: string | null; stays: Held[] }
}
export type Right = 'SEE' | 'COPY' | 'CORRECT' | 'ERASE' | 'RESTRICT' | 'EXPLAIN' | 'OBJECT' | 'WITHDRAW'
export type MyRequest = { id: string; right: Right; said: Said; articles: Said; way: 'ME' | 'KIOSK' | 'DESK'; words: string | null; at: string; due: string; isOverdue: boolean; state: 'OPEN' | 'DONE' | 'IN_PART' | 'REFUSED' | 'NOTHING_KEPT'; answeredAt: string | null; answer: string | null; grounds: { ground: string; said: Said; articles: Said }[] }
export type MyConsent = { purpose: 'VISIT' | 'CONTACT' | 'FACE' | 'GALLERY'; what: Said; state: 'NONE' | 'GIVEN' | 'REFUSED' | 'EXPIRED' | 'WITHDRAWN' | 'TERMINATED'; since: string | null; until: string | null; notice: number | null; noticeHash: string | null; version: number; mayGive: boolean; mayEnd: boolean }
export type Held = { what: Said; until: string | null; why: Said }
export type Erased = { receipt: string; projectName: string; at: string; done: boolean; stays: Held[] }
export type Office = { project: string; name: string }
type Session = { csrf: string; expiresAt: string }

export const lang = ref<Lang>(navigator.language.toLowerCase().startsWith('en') ? 'en' : 'zh')
export const w = computed(() => (lang.value === 'zh' ? zh : en))
export const record = shallowRef<MyRecord | null>(null)
/** Until when this log-in lasts. */
export const lasts = ref('')
/** Why nobody is logged in any more. */
export const gone = ref<'' | 'ended' | 'out'>('')
/** What became of everything, where they had it erased here. */
export const erased = shallowRef<Erased | null>(null)
export const { get, open, send, useCsrf, whenSessionEnds } = asking('/api/v1/me', () => lang.value)
whenSessionEnds(() => {
  if (record.value) gone.value = 'ended'
  record.value = null
})

/** Goes on where a session is still open; with none there is nothing to go on with. @throws Trouble where nobody can say */
export async function resume(): Promise<void> {
  try {
    await enter(await get<Session>('/session'))
  } catch (e) {
    if (!(e instanceof Trouble) || e.status !== 401) throw e
  }
}
export async function logIn(project: string, login: string, code: string): Promise<void> {
  await enter(await send<Session>('POST', '/login', { project, login, code }))
  gone.value = ''
}
async function enter(session: Session): Promise<void> {
  useCsrf(session.csrf)
  lasts.value = session.expiresAt
  record.value = await get<MyRecord>('/record')
}
export async function logOut(): Promise<void> {
  await send('POST', '/logout')
  record.value = null
  gone.value = 'out'
}
/** Takes back what is given, or gives it to the notice that holds by now. */
export async function consent(id: string, c: MyConsent): Promise<void> {
  const notice = c.mayEnd ? null : (await open<Notice>('/notices/' + encodeURIComponent(record.value!.project))).hash
  const answer = c.mayEnd ? 'WITHDRAWN' : 'GIVEN'
  record.value = await send<MyRecord>('POST', '/consents/contact', { id, answer, notice, language: lang.value }, c.mayEnd ? null : `"${c.version}"`)
}
/** As a picture to scan, and as a link that also proves that the log has it. */
export async function signedConsent(purpose: string): Promise<{ link: string; check: string }> {
  const { text, link } = await get<{ text: string; link: string }>(`/consents/${purpose.toLowerCase()}/signed`)
  return { link: location.origin + link, check: link.replace(/#.*/, '#' + toAddress(text)) }
}
export type MyFace = { passes: { id: string; issuedAt: string; until: string }[]; consent: 'GIVEN' | 'REFUSED' | 'WITHDRAWN' | 'NONE'; entry?: { until: string | null; consent: MyConsent['state'] } }
/** The passes that were taken along; null where this office has none, or nobody can say. */
export const facePasses = (): Promise<MyFace | null> => get<MyFace>('/face').catch(() => null)
export const endPass = (pass: string) => send('POST', `/face/passes/${encodeURIComponent(pass)}/revocation`)
/** Takes the consent to being entered back, and has what is kept of it destroyed. */
export const endEntry = (id: string) => send('POST', '/face/entry-withdrawal', { id, language: lang.value })
/** Takes the consent back, and with it every pass. */
export const endPasses = (id: string) => send('POST', '/face/withdrawal', { id, language: lang.value })
/** Asks what somebody of the office must look at. */
export async function ask(id: string, right: Right, words: string): Promise<void> {
  record.value = await send<MyRecord>('POST', '/requests', { id, right, words })
}
/** Everything, as a file to keep: what is kept of their face too. */
export async function copy(id: string): Promise<void> {
  record.value = await send<MyRecord>('POST', '/copy', { id })
  const face = await facePasses()
  saveAs('panke.json', new Blob([JSON.stringify(face ? { ...record.value, face } : record.value, null, 2)], { type: 'application/json' }))
}
/** Ends with the receipt, and with nobody logged in. */
export async function erase(id: string): Promise<void> {
  erased.value = await send<Erased>('POST', '/erasure', { id })
  record.value = null
  gone.value = ''
}
/** What went wrong, in words for whom it is about. */
export function said(trouble: Trouble): string {
  return w.value.refused[trouble.code] ?? (trouble.message || w.value.lost)
}
/** A phone as it may be read over a shoulder. */
export function hidden(phone: string): string {
  return phone.includes('*') || phone.length < 8 ? phone : phone.slice(0, 3) + '*'.repeat(phone.length - 7) + phone.slice(-4)
}
