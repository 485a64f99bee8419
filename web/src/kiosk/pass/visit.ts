import { newId, Trouble } from '../../shared/asking'
import type { Course } from '../course'
import { patiently } from '../patiently'
import { get, go, send, state } from '../visitor'
import * as way from './way'
import type { Made, Offer, Result, Stop } from './way'

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
/** A no is kept whether or not the server hears of it now: it is told until it has heard. */
export function decline(): void {
  const { checkIn } = state.course
  const body = answer('REFUSED')
  go(way.declined(state.course))
  void patiently(() => send('POST', `/codes/${checkIn}/face-answers`, body), () => undefined).catch(() => undefined)
}
export async function agree(ofAge: boolean): Promise<void> {
  if (!ofAge) return go(way.asking(state.course, 'age'))
  const sent = answer('GIVEN')
  await trying(async (c) => way.agreed(c, (await send<{ token: string }>('POST', `/codes/${c.checkIn}/face-answers`, sent)).token), async (c) => {
    const now = await get<Offer>(`/codes/${c.checkIn}/face`)
    return { ...c, pass: way.offered(c, now).pass }
  })
}
const answer = (given: 'GIVEN' | 'REFUSED') => ({ id: newId(), answer: given, notice: state.course.pass!.offer!.notice.hash, language: state.lang, ofAge: given === 'GIVEN' })

/** Numbers, and nothing else, go to the server: for a pass, or beside the one that was shown. */
export async function seen(numbers: Float32Array): Promise<void> {
  const { token, shown, offer } = state.course.pass!
  const body = { token, model: offer!.model.id, descriptor: written(numbers) }
  numbers.fill(0)
  await trying(async (c) => shown
    ? way.compared(c, (await send<{ result: Result }>('POST', '/face/comparisons', { ...body, pass: shown })).result)
    : way.made(c, await send<Made>('POST', '/face/passes', body)))
}
export const stop = (why: Stop) => go(way.stopped(state.course, why))
export const again = () => go(way.asking(state.course))
export const leave = () => go(way.left(state.course))

/** Base64 of little-endian floats of four bytes. */
function written(numbers: Float32Array): string {
  const bytes = new DataView(new ArrayBuffer(numbers.length * 4))
  numbers.forEach((n, i) => bytes.setFloat32(i * 4, n, true))
  return btoa(String.fromCharCode(...new Uint8Array(bytes.buffer)))
}

async function trying(work: (c: Course) => Promise<Course>, mend?: (c: Course) => Promise<Course>): Promise<void> {
  if (state.busy) return
  const mine = state.visitor
  const from = state.course
  state.busy = true
  let next: Course
  try {
    next = await work(from)
  } catch (e) {
    const why = e instanceof Trouble ? e : new Trouble(0, 'NETWORK', '')
    next = way.denied(why.code === 'NOTICE' && mend ? await mend(from).catch(() => from) : from, why)
  }
  if (mine !== state.visitor) return
  state.busy = false
  // whoever left meanwhile is not brought back
  if (state.course.screen === from.screen) go(next)
}
