import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Trouble } from '../../src/shared/asking'
import { back, begun, brought, came, isOnItsWay, named, proved, refused, sent, step, to, type Course, type Refused, type Say, type Screen } from '../../src/kiosk/course'
import { HELD_MS, patiently } from '../../src/kiosk/patiently'

const no = (status: number, code: string, more: Partial<Refused> = {}): Refused => ({ status, code, field: null, retryAfter: 0, ...more })
const atPhone = (): Course => ({ ...to(begun('welcome'), 'phone'), phone: '13800001234' })
const atCode = (): Course => ({ ...sent(atPhone(), 'word', 60_000), code: '123456' })
const atSource = (): Course => named(proved(atCode()), '王')

describe('the course of a visitor', () => {
  test('asks phone, code, surname and source, and keeps what was said', () => {
    const done = came(atSource(), 'self')
    expect(done).toMatchObject({ screen: 'source', phone: '13800001234', checkIn: 'word', surname: '王', declared: 'SELF', code: '' })
  })
  test('asks whoever was brought by whom, and for a code', () => {
    expect(came(atSource(), 'agent').screen).toBe('channel')
    expect(brought(came(atSource(), 'agent'), 'A1')).toMatchObject({ screen: 'showing', declared: 'CHANNEL:A1' })
  })
  test('goes back one question, but never before a phone that is proved', () => {
    const way: Screen[] = []
    for (let c: Course | null = brought(came(atSource(), 'agent'), 'A1'); c; c = back(c)) way.push(c.screen)
    expect(way).toEqual(['showing', 'channel', 'source', 'surname'])
    expect(back(atCode())).toMatchObject({ screen: 'phone', phone: '13800001234', code: '' })
  })
  test('counts the questions that are asked, and says how many there are once nothing can change it', () => {
    const asked = (c: Course, asksContact: boolean): Course => named(proved({ ...c, code: '123456' }, 'word', asksContact), '王')
    const way = (c: Course, asksContact: boolean) => {
      const source = asked(c, asksContact)
      const channel = came(source, 'agent')
      return [c, to(source, 'surname'), source, channel, brought(channel, 'A1')].map((at) => step(at))
    }
    expect(step(atPhone())).toEqual({ n: 1, of: null })
    expect(way(atCode(), false)).toEqual([{ n: 2, of: null }, { n: 3, of: null }, { n: 4, of: null }, { n: 5, of: 6 }, { n: 6, of: 6 }])
    expect(way(atCode(), true).slice(3)).toEqual([{ n: 5, of: 7 }, { n: 6, of: 7 }])
    expect(step(to(brought(came(asked(atCode(), true), 'agent'), 'A1'), 'contact'))).toEqual({ n: 7, of: 7 })
    expect(step(to(came(asked(atCode(), true), 'self'), 'contact'))).toEqual({ n: 5, of: 5 })
  })
  test('counts a visit code, which stands for phone and code, as one', () => {
    const visit = to(begun('welcome'), 'visit')
    expect([visit, proved(visit, 'word')].map((at) => step(at)?.n)).toEqual([1, 2])
  })
  test('counts nothing where nothing is asked', () => {
    expect((['welcome', 'receipt', 'walk', 'lost', 'desk'] as Screen[]).map((screen) => step({ ...atCode(), screen }))).toEqual([null, null, null, null, null])
  })
  test('does not send a second code to the number that has one', () => {
    expect(isOnItsWay(back(atCode())!)).toBe(true)
    expect(isOnItsWay({ ...back(atCode())!, phone: '13900001234' })).toBe(false)
    expect(isOnItsWay(refused(atSource(), no(410, 'CHECK_IN_OVER')))).toBe(false)
  })
})

describe('a refusal', () => {
  test.each<[string, Course, Refused, Screen, Say]>([
    ['a number that is none', atPhone(), no(400, 'FIELD', { field: 'phone' }), 'phone', 'phone'],
    ['too many codes', atPhone(), no(429, 'LATER', { retryAfter: 42 }), 'phone', 'later'],
    ['no way to send', atPhone(), no(503, 'NO_SENDER'), 'phone', 'noSender'],
    ['a notice that changed', atPhone(), no(409, 'NOTICE', { field: 'notice' }), 'welcome', 'notice'],
    ['a wrong code', atCode(), no(422, 'CODE_WRONG', { field: 'code' }), 'code', 'code'],
    ['a code that is over', atCode(), no(410, 'CODE_OVER'), 'code', 'over'],
    ['a visit code that is over', to(atPhone(), 'visit'), no(410, 'CODE_OVER'), 'visit', 'visit'],
    ['a wrong showing code', brought(atSource(), 'A1'), no(422, 'CODE_WRONG', { field: 'code' }), 'showing', 'showing'],
    ['too many showing codes', brought(atSource(), 'A1'), no(429, 'SHOWING_TRIES'), 'showing', 'showingTries'],
    ['a surname that is none', atSource(), no(400, 'FIELD', { field: 'surname' }), 'surname', 'surname'],
    ['a channel that is gone', brought(atSource(), 'A1'), no(400, 'FIELD', { field: 'declared' }), 'source', 'declared'],
    ['a check-in that took too long', atSource(), no(410, 'CHECK_IN_OVER'), 'phone', 'late'],
    ['a silent network', atCode(), no(0, 'NETWORK'), 'code', 'network'],
    ['a server in trouble', atCode(), no(500, 'STATUS_500'), 'code', 'network'],
    ['a wrong pairing code', begun('pair'), no(422, 'CODE_WRONG', { field: 'code' }), 'pair', 'pairing'],
  ])('for %s is said where it is', (_, from, how, screen, say) => {
    expect(refused(from, how)).toMatchObject({ screen, miss: { say, seconds: how.retryAfter }, code: '', showing: '' })
  })
  test('that nobody here can mend forgets the answers and leads to the desk', () => {
    expect(refused(atSource(), no(409, 'CONFLICT'))).toEqual(begun('desk'))
  })
  test('for want of a notice leads to the beginning, where that is said', () => {
    expect(refused(atPhone(), no(409, 'NOTICE_MISSING'))).toEqual(begun('welcome'))
  })
  test('of the notice forgets what was said before it was read', () => {
    expect(refused(atPhone(), no(409, 'NOTICE')).phone).toBe('')
  })
})

describe('answers that cannot be sent', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())
  const lost = () => Promise.reject(new Trouble(0, 'NETWORK', ''))
  const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms).then(() => undefined)

  test('are sent again until the server is back', async () => {
    let asked = 0
    const waiting = vi.fn()
    expect(await patiently(() => (++asked < 4 ? lost() : Promise.resolve('receipt')), waiting, wait)).toBe('receipt')
    expect(waiting).toHaveBeenCalledTimes(3)
  })
  test('are held for two minutes and no longer', async () => {
    const from = Date.now()
    await expect(patiently(lost, () => undefined, wait)).rejects.toMatchObject({ code: 'WAITED' })
    expect(Date.now() - from).toBeLessThanOrEqual(HELD_MS)
    expect(Date.now() - from).toBeGreaterThan(HELD_MS - 6_000)
  })
  test('are not sent again where somebody said no', async () => {
    await expect(patiently(() => Promise.reject(new Trouble(410, 'CHECK_IN_OVER', '')), () => undefined, wait)).rejects.toMatchObject({ code: 'CHECK_IN_OVER' })
  })
})
