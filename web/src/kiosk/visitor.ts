import { reactive } from 'vue'
import { asking, newId, Trouble } from '../shared/asking'
import type { Notice, Receipt } from '../shared/shapes'
import type { Lang } from '../shared/when'

/** One visitor at a time: everything they said lives here, and nowhere else, and is gone when they are. */
export type Screen = 'pair' | 'welcome' | 'phone' | 'code' | 'visit' | 'surname' | 'source' | 'channel' | 'receipt' | 'walk' | 'lost' | 'desk'
export type Kiosk = { project: string; projectName: string; kiosk: string; csrf: string; notice: Notice; channels: { channel: string; name: string }[]; surnameRequired: boolean; demo: boolean }
type Answers = { phone: string; code: string; checkIn: string; surname: string; declared: string; showing: string }

const NOTHING: Answers = { phone: '', code: '', checkIn: '', surname: '', declared: 'NONE', showing: '' }
/** How long answers wait for the server; longer, and the desk helps. */
const HELD_MS = 120_000
const RETRY_MS = 3_000

export const state = reactive({ screen: 'welcome' as Screen, lang: 'zh' as Lang, kiosk: null as Kiosk | null, answers: { ...NOTHING }, receipt: null as Receipt | null, wrong: '', busy: false, helpAsked: false, order: [0, 1, 2] })
const { get, send, useCsrf } = asking('/api/v1/kiosk', () => state.lang)
let id = newId()
let walkInId = newId()
let visitor = 0

/** Forgets whoever stood here. */
export function begin(): void {
  visitor++
  id = newId()
  walkInId = newId()
  Object.assign(state, { screen: state.kiosk ? 'welcome' : 'pair', answers: { ...NOTHING }, receipt: null, wrong: '', busy: false, helpAsked: false, order: shuffled(3), lang: 'zh' })
}

/** Any order is as likely as any other, so that no answer is the first one more often. */
export function shuffled(n: number): number[] {
  const order = [...Array(n).keys()]
  for (let i = n - 1; i > 0; i--) {
    const j = crypto.getRandomValues(new Uint32Array(1))[0]! % (i + 1)
    ;[order[i], order[j]] = [order[j]!, order[i]!]
  }
  return order
}

export async function resume(): Promise<void> {
  try {
    known(await get<Kiosk>('/session'))
  } catch (e) {
    if (!(e instanceof Trouble) || e.status !== 401) {
      // not unpaired, only out of reach: the desk helps meanwhile
      state.screen = 'desk'
      setTimeout(() => void resume(), RETRY_MS)
      return
    }
    state.kiosk = null
  }
  begin()
}
function known(kiosk: Kiosk): void {
  state.kiosk = kiosk
  useCsrf(kiosk.csrf)
}
export const pair = (code: string) => step(async () => known(await send<Kiosk>('POST', '/pairing', { code })), 'welcome')
export const sendCode = () => step(async () => {
  state.answers.checkIn = (await send<{ checkIn: string }>('POST', '/codes', { phone: state.answers.phone, notice: state.kiosk!.notice.hash })).checkIn
}, 'code')
export const verify = () => step(() => send('POST', `/codes/${state.answers.checkIn}`, { code: state.answers.code }), 'surname')
export const useVisitCode = () => step(async () => {
  state.answers.checkIn = (await send<{ checkIn: string }>('POST', '/visit-codes', { code: state.answers.code, notice: state.kiosk!.notice.hash })).checkIn
}, 'surname')
export const walkIn = () => step(() => send('POST', '/walk-ins', { id: walkInId }), 'walk')
export const askForHelp = () => send('POST', '/help', {}).then(() => (state.helpAsked = true)).catch(() => (state.screen = 'desk'))
export const demoMessages = () => fetch('/api/v1/demo/phone').then((r) => r.json() as Promise<{ items: { to: string; text: { zh: string; en: string }; at: string }[] }>)

/** Sends the answers; while the server cannot be reached, again and again with the same id, for two minutes. */
export async function checkIn(): Promise<void> {
  const mine = visitor
  const until = Date.now() + HELD_MS
  const { checkIn: word, surname, declared, showing } = state.answers
  const body = { id, checkIn: word, surname, declared, codes: showing ? [showing] : [] }
  state.busy = true
  while (mine === visitor) {
    try {
      const receipt = await send<Receipt>('POST', '/check-ins', body)
      if (mine === visitor) Object.assign(state, { receipt, screen: 'receipt', busy: false })
      return
    } catch (e) {
      const lost = !(e instanceof Trouble) || e.status === 0 || e.status >= 500
      if (mine !== visitor) return
      if (!lost || Date.now() > until) {
        Object.assign(state, { screen: 'desk', busy: false, answers: { ...NOTHING } })
        return
      }
      state.screen = 'lost'
      await new Promise((r) => setTimeout(r, RETRY_MS))
    }
  }
}

async function step(work: () => Promise<unknown>, next: Screen): Promise<void> {
  if (state.busy) return
  const mine = visitor
  Object.assign(state, { busy: true, wrong: '' })
  try {
    await work()
    if (mine === visitor) state.screen = next
  } catch (e) {
    if (mine !== visitor) return
    const trouble = e as Trouble
    if (trouble.status === 401) state.kiosk = null
    if (trouble.status === 401) begin()
    else state.wrong = trouble.status ? trouble.code + ' ' + trouble.message : 'NETWORK'
    if (trouble.code === 'NOTICE') await resume()
  } finally {
    if (mine === visitor) state.busy = false
  }
}
