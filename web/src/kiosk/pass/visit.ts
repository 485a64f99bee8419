import { newId, Trouble } from '../../shared/asking'
import type { Course, Refused } from '../course'
import { patiently } from '../patiently'
import { get, go, send, state } from '../visitor'
import * as way from './way'
import type { Entered, EntryOffer, Made, Offer, Result, Stop } from './way'

/** What a visitor does about a pass. Whatever goes wrong here leaves the check-in as it is. */
export async function seek(): Promise<void> {
  if (state.course.pass) return
  const mine = state.visitor
  const offer = await get<Offer>(`/codes/${state.course.checkIn}/face`).catch(() => null)
  if (mine === state.visitor && state.course.screen === 'receipt') go(way.offered(state.course, offer))
}
export function ask(): void {
  go(way.asking(state.course))
}
/** To be entered has a notice of its own, which is fetched when somebody wants to read it. */
export const askEntry = () => trying(entryNow, undefined, way.entryLost)
const entryNow = async (c: Course): Promise<Course> => way.entryOffered(c, await get<EntryOffer>(`/codes/${c.checkIn}/face-entry`), state.kiosk?.demo === true)
const answersTo = (c: Course) => `/codes/${c.checkIn}/${c.pass!.kind === 'entry' ? 'face-entry-answers' : 'face-answers'}`
/** A no is kept whether or not the server hears of it now: it is told until it has heard. */
export function decline(): void {
  const path = answersTo(state.course)
  const body = answer('REFUSED')
  go(way.declined(state.course))
  void patiently(() => send('POST', path, body), () => undefined).catch(() => undefined)
}
export async function agree(ofAge: boolean): Promise<void> {
  if (!ofAge) return go({ ...state.course, pass: { ...state.course.pass!, miss: 'age' } })
  const sent = answer('GIVEN')
  await trying(async (c) => way.agreed(c, (await send<{ token: string }>('POST', answersTo(c), sent)).token), renewed)
}
/** With the notice as it is now. */
async function renewed(c: Course): Promise<Course> {
  if (c.pass!.kind === 'entry') return entryNow(c)
  return { ...c, pass: way.offered(c, await get<Offer>(`/codes/${c.checkIn}/face`)).pass }
}
const answer = (given: 'GIVEN' | 'REFUSED') => ({ id: newId(), answer: given, notice: way.current(state.course).notice.hash, language: state.lang, ofAge: given === 'GIVEN' })

/** Numbers, and nothing else, go to the server: for a pass, or beside the one that was shown. */
export async function seen(numbers: Float32Array): Promise<void> {
  const { kind, token, shown } = state.course.pass!
  const body = { token, model: way.current(state.course).model.id, descriptor: written(numbers) }
  numbers.fill(0)
  if (kind === 'entry') return trying(async (c) => came(c, await send<Came>('POST', '/face/entries', body)))
  await trying(async (c) => shown
    ? way.compared(c, (await send<{ result: Result }>('POST', '/face/comparisons', { ...body, pass: shown })).result)
    : way.made(c, await send<Made>('POST', '/face/passes', body)))
}
type Came = { result: Entered | 'KNOWN'; link: string | null }
const came = (c: Course, { result, link }: Came): Course => (result === 'KNOWN' ? way.known(c, link!) : way.entered(c, result))
/** A code goes to the phone they name only where it is theirs; what is answered is the same. */
const RESEND_MS = 60_000
export const sendLink = () => trying(async (c) => {
  const { word } = await send<{ word: string }>('POST', `/face/links/${c.pass!.link}/codes`, { phone: c.phone })
  return way.linkSent(c, word, newId(), Date.now() + RESEND_MS)
}, undefined, way.linkDenied)
export const confirmLink = () => trying(async (c) => {
  await send('POST', `/face/links/${c.pass!.link}`, { id: c.pass!.joining, word: c.pass!.word, code: c.code })
  return way.entered(c, 'LINKED')
}, undefined, way.linkDenied)
export const rename = () => go(way.renaming(state.course))
export const stop = (why: Stop) => go(way.stopped(state.course, why))
export const again = () => go(state.course.pass!.kind === 'entry' ? way.entering(state.course) : way.asking(state.course))
export const leave = () => go(way.left(state.course))

/** Base64 of little-endian floats of four bytes. */
function written(numbers: Float32Array): string {
  const bytes = new DataView(new ArrayBuffer(numbers.length * 4))
  numbers.forEach((n, i) => bytes.setFloat32(i * 4, n, true))
  return btoa(String.fromCharCode(...new Uint8Array(bytes.buffer)))
}

async function trying(work: (c: Course) => Promise<Course>, mend?: (c: Course) => Promise<Course>, denied: (c: Course, r: Refused) => Course = way.denied): Promise<void> {
  if (state.busy) return
  const mine = state.visitor
  const from = state.course
  state.busy = true
  let next: Course
  try {
    next = await work(from)
  } catch (e) {
    const why = e instanceof Trouble ? e : new Trouble(0, 'NETWORK', '')
    next = denied(why.code === 'NOTICE' && mend ? await mend(from).catch(() => from) : from, why)
  }
  if (mine !== state.visitor) return
  state.busy = false
  // whoever left meanwhile is not brought back
  if (state.course.screen === from.screen) go(next)
}
