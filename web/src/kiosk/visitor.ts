import { computed, reactive } from 'vue'
import { asking, newId, Trouble } from '../shared/asking'
import type { Notice, Receipt } from '../shared/shapes'
import type { Lang } from '../shared/when'
import * as course from './course'
import { type Course, type Way } from './course'
import { patiently } from './patiently'
import { en, zh } from './words'

/** One visitor at a time: everything they said lives here, and nowhere else, and is gone when they are. Without a notice no phone is taken. */
export type Kiosk = { project: string; projectName: string; kiosk: string; csrf: string; expiresAt: string; notice: Notice | null; channels: { channel: string; name: string }[]; surnameRequired: boolean; demo: boolean }
export type Look = { large: boolean; contrast: boolean }

const REACHED_AGAIN_MS = 3_000
/** The server's own limit, for a button that says how long it waits; the server's word stands. */
const RESEND_MS = 60_000
const PLAIN: Look = { large: false, contrast: false }

export const state = reactive({
  /** Counts visitors, so that an answer for one is never shown to the next. */
  visitor: 0,
  course: course.begun('welcome') as Course,
  lang: 'zh' as Lang,
  look: { ...PLAIN },
  kiosk: null as Kiosk | null,
  busy: false,
  help: '' as '' | 'coming' | 'goThere',
})
export const w = computed(() => (state.lang === 'zh' ? zh : en))
export const { get, send, useCsrf } = asking('/api/v1/kiosk', () => state.lang)
let id = newId()
/** Messages of the demonstration's phone up to here are the last visitor's; until it is known, all of them are. */
let since: string | null = null

/** Forgets whoever stood here, and how they liked to read. */
export function begin(screen: 'welcome' | 'desk' = 'welcome'): void {
  id = newId()
  Object.assign(state, { visitor: state.visitor + 1, course: course.begun(state.kiosk ? screen : 'pair'), lang: 'zh', look: { ...PLAIN }, busy: false, help: '' })
  void forgetMessages(state.visitor)
}
export function go(next: Course): void {
  state.course = next
}
/** A question back; from the first answer after the proof, to the beginning. */
export function back(): void {
  if (state.busy) return
  const next = course.back(state.course)
  if (next) go(next)
  else if (course.mayStartOver(state.course.screen)) begin()
}

/** Learns what kiosk this is. Whoever chose how to read meanwhile keeps it: nobody stood here before them. */
export async function resume(): Promise<void> {
  try {
    const kiosk = await get<Kiosk>('/session')
    if (state.kiosk) return // paired meanwhile
    known(kiosk)
    go(course.begun('welcome'))
    void forgetMessages(state.visitor)
  } catch (e) {
    if ((e as Trouble).status === 401) return go(course.begun('pair'))
    // not unpaired, only out of reach: the desk helps meanwhile
    go(course.begun('desk'))
    setTimeout(() => void resume(), REACHED_AGAIN_MS)
  }
}
function known(kiosk: Kiosk): void {
  state.kiosk = kiosk
  useCsrf(kiosk.csrf)
}
/** Whether there is a notice by now, or another one. */
export const lookAgain = (): Promise<void> => get<Kiosk>('/session').then(known, () => undefined)
function unpaired(): void {
  state.kiosk = null
  begin()
}

export const pair = (code: string) => trying(async () => {
  known(await send<Kiosk>('POST', '/pairing', { code }))
  void forgetMessages(state.visitor)
  return course.begun('welcome')
})
export const sendCode = () => (course.isOnItsWay(state.course) ? go(course.to(state.course, 'code')) : resend())
export const resend = () => trying(async (c) => {
  const sent = await send<{ checkIn: string }>('POST', '/codes', { phone: c.phone, notice: state.kiosk!.notice?.hash })
  return course.sent(c, sent.checkIn, Date.now() + RESEND_MS)
})
export const verify = () => trying(async (c) => {
  await send('POST', '/codes/' + c.checkIn, { code: c.code })
  return course.proved(c, c.checkIn, ...(await contactOf(c.checkIn)))
})
export const useVisitCode = () => trying(async (c) => {
  const begun = await send<{ checkIn: string }>('POST', '/visit-codes', { code: c.code, notice: state.kiosk!.notice?.hash })
  return course.proved(c, begun.checkIn, ...(await contactOf(begun.checkIn)))
})
/** Whether they are asked about calls, and whether they agreed before. Where nobody can say, they are not asked. */
const contactOf = (checkIn: string) => get<{ items: string[]; given: string[] }>(`/codes/${checkIn}/questions`).then((q): [boolean, boolean] => [q.items.includes('CONTACT'), q.given.includes('CONTACT')], (): [boolean, boolean] => [false, false])
export const showCode = () => trying(async (c) => {
  await send('POST', `/codes/${c.checkIn}/showing-codes`, { code: c.showing })
  return c
}).then((kept) => (kept ? last() : undefined))
export function source(way: Way): void {
  if (state.busy) return
  go(course.came(state.course, way))
  if (way !== 'agent') last()
}
/** The question that is left, or the check-in. */
export function last(): void {
  if (course.isToBeAsked(state.course)) go(course.to(state.course, 'contact'))
  else void checkIn()
}
export function contact(answer: 'GIVEN' | 'REFUSED'): void {
  if (state.busy) return
  go(course.contacted(state.course, answer))
  void checkIn()
}
export const checkIn = () => held(async (c) => {
  const receipt = await send<Receipt>('POST', '/check-ins', { id, checkIn: c.checkIn, surname: c.surname || null, declared: c.declared, contact: c.contact || null, language: c.contact ? state.lang : null })
  void sign(c.checkIn, state.visitor)
  return course.received(c, receipt)
})
/** What was agreed to is taken back as easily. */
export const endContact = () => trying(async (c) => {
  await send('POST', `/codes/${c.checkIn}/consent-withdrawal`, { id: id + '-ended', language: state.lang }).catch((e: unknown) => {
    if (!(e instanceof Trouble) || e.code !== 'NOTHING_TO_END') throw e
  })
  return course.ended(c)
})
/** Whoever leaves before it is signed finds it on their own page. */
async function sign(checkIn: string, mine: number): Promise<void> {
  const signed = await get<{ link: string }>(`/check-ins/${checkIn}/receipt`).then((given) => location.origin + given.link, () => '')
  if (mine === state.visitor && state.course.receipt) go(course.isSigned(state.course, signed))
}
export const walkIn = () => held(async () => {
  await send('POST', '/walk-ins', { id })
  return course.counted()
})
export async function askForHelp(): Promise<void> {
  const mine = state.visitor
  const help = await send('POST', '/help').then(() => 'coming' as const, () => 'goThere' as const)
  if (mine === state.visitor) state.help = help
}

/** What the demonstration's phone got since this visitor began. */
type Message = { to: string; text: { zh: string; en: string }; at: string }
const phone = () => fetch('/api/v1/demo/phone').then((r) => r.json() as Promise<{ items: Message[] }>)
async function forgetMessages(mine: number): Promise<void> {
  if (!state.kiosk?.demo) return
  since = null
  const newest = await phone().then((p) => p.items[0]?.at ?? '', () => new Date().toISOString())
  if (mine === state.visitor) since = newest
}
export const demoMessages = () => phone().then((p) => p.items.filter((m) => since !== null && m.at > since), () => [])

/** Asks until the server answers, for two minutes at most and always with the same id. */
function held(work: (c: Course) => Promise<Course>): Promise<boolean> {
  const mine = state.visitor
  return trying((c) => patiently(() => (mine === state.visitor ? work(c) : Promise.reject(new Trouble(410, 'LEFT', ''))), () => go({ ...c, screen: 'lost' })))
}
/** Asks the server; whatever is wrong is said where it is. Whether it went well. */
async function trying(work: (c: Course) => Promise<Course>): Promise<boolean> {
  if (state.busy) return false
  const from = { ...state.course, miss: null }
  const mine = state.visitor
  state.busy = true
  go(from)
  try {
    const next = await work(from)
    if (mine !== state.visitor) return false
    go(next)
    return true
  } catch (e) {
    if (mine === state.visitor) await failed(from, e)
    return false
  } finally {
    if (mine === state.visitor) state.busy = false
  }
}
async function failed(from: Course, e: unknown): Promise<void> {
  if (!(e instanceof Trouble)) return begin('desk')
  if (e.status === 401) return unpaired()
  if (e.code === 'NOTICE' || e.code === 'NOTICE_MISSING' || e.status === 403) await lookAgain()
  if (e.code === 'WAITED') return begin('desk')
  go(course.refused(from, e))
}
