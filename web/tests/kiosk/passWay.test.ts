import { describe, expect, test } from 'vitest'
import { back, begun, mayGoBack, received, step, type Course } from '../../src/kiosk/course'
import { agreed, asking, compared, declined, denied, left, made, mayOffer, missed, offered, shown, stopped, type Offer, type Stop } from '../../src/kiosk/pass/way'
import type { Receipt } from '../../src/shared/shapes'

const offer: Offer = { mode: 'PASS', mayAsk: true, hasPass: false, minimumAge: 14, demo: false, model: { id: 'm', dimension: 4 }, notice: { hash: 'h', zh: [], en: [] } }
const receipt = (): Course => ({ ...received(begun('welcome'), { visit: 'v' } as Receipt), checkIn: 'word' })
const at = (more: Partial<Offer> = {}): Course => offered(receipt(), { ...offer, ...more })
const looking = (): Course => agreed(asking(at()), 'token')

describe('the way of a pass', () => {
  test('is offered where the server says that it may be, and nowhere else', () => {
    expect(mayOffer(receipt())).toBe(false)
    expect(mayOffer(at())).toBe(true)
    expect([at({ mayAsk: false }), offered(receipt(), { mode: 'OFF' }), offered(receipt(), null)].map(mayOffer)).toEqual([false, false, false])
  })
  test('leads who has a pass to showing it, and who has none to looking', () => {
    expect(looking()).toMatchObject({ screen: 'passLook', pass: { token: 'token', answer: 'GIVEN' } })
    const has = agreed(asking(at({ hasPass: true })), 'token')
    expect(has.screen).toBe('passRead')
    expect(shown(has, 'TEXT')).toMatchObject({ screen: 'passLook', pass: { token: 'token', shown: 'TEXT' } })
  })
  test('ends with a no, and is not offered again', () => {
    const no = declined(asking(at()))
    expect([no.screen, mayOffer(no), mayOffer(left(no))]).toEqual(['receipt', false, false])
  })
  test('ends after three looks that came to nothing', () => {
    const twice = missed(missed(looking()))
    expect(twice.screen).toBe('passLook')
    const thrice = missed(twice)
    expect(thrice).toMatchObject({ screen: 'passStop', pass: { stop: 'tries', token: '' } })
    expect(mayOffer(left(thrice))).toBe(false)
  })
  test('leads back to the receipt from everywhere, with nothing pending, and is no question that counts', () => {
    for (const c of [asking(at()), looking(), stopped(looking(), 'late'), made(looking(), { pass: 'P', until: '' }), compared(looking(), 'SAME')]) {
      expect(mayGoBack(c.screen)).toBe(true)
      expect(back(c)).toMatchObject({ screen: 'receipt', receipt: { visit: 'v' }, checkIn: 'word', pass: { token: '', shown: '' } })
      expect(step(c)).toBeNull()
    }
    expect(mayOffer(back(looking())!)).toBe(true)
    expect(mayOffer(back(made(looking(), { pass: 'P', until: '' }))!)).toBe(false)
  })
})

describe('a refusal on the way', () => {
  test.each<[string, number, Stop]>([
    ['FACE_OFF', 409, 'off'], ['FACE_HERE_ONLY', 403, 'off'], ['FACE_TOKEN', 410, 'late'], ['PASS_UNREADABLE', 422, 'unreadable'], ['PASS_ALTERED', 422, 'unreadable'],
    ['PASS_UNKNOWN', 422, 'unknown'], ['PASS_OTHER_MODEL', 422, 'unknown'], ['PASS_OVER', 422, 'over'], ['PASS_REVOKED', 422, 'revoked'], ['NETWORK', 0, 'network'], ['STATUS_500', 500, 'network'],
  ])('%s is said in words, and leaves the check-in as it is', (code, status, stop) => {
    expect(denied(looking(), { status, code })).toMatchObject({ screen: 'passStop', pass: { stop, token: '' }, receipt: { visit: 'v' } })
  })
  test('of the notice is said beside the question, as a lost network is', () => {
    expect(denied(asking(at()), { status: 409, code: 'NOTICE' })).toMatchObject({ screen: 'passAsk', pass: { miss: 'notice' } })
    expect(denied(asking(at()), { status: 0, code: 'NETWORK' })).toMatchObject({ screen: 'passAsk', pass: { miss: 'network' } })
  })
  test('to ask at all asks nobody', () => {
    const c = denied(asking(at()), { status: 409, code: 'FACE_ASKED' })
    expect([c.screen, mayOffer(c)]).toEqual(['receipt', false])
  })
})
