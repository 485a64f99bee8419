import { describe, expect, test } from 'vitest'
import { back, begun, mayGoBack, received, step, type Course } from '../../src/kiosk/course'
import { agreed, asking, compared, current, declined, denied, entered, entryLost, entryOffered, known, left, linkDenied, linkSent, made, mayEnter, mayOffer, missed, offered, renaming, shown, stopped, type EntryOffer, type Offer, type Stop } from '../../src/kiosk/pass/way'
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

const entry: EntryOffer = { isOpen: true, mayAsk: true, minimumAge: 18, model: { id: 'm', dimension: 4 }, notice: { hash: 'e', zh: [], en: [] } }
const asked = (more: Partial<EntryOffer> = {}): Course => entryOffered(at({ many: true }), { ...entry, ...more }, false)
const entering = (): Course => agreed(asked(), 'token')
const refusal = (code: string, status = 400) => ({ status, code, field: null, retryAfter: 5 })

describe('the way of being entered', () => {
  test('is offered beside a pass, or without one, and asks by a notice of its own', () => {
    expect([at(), at({ many: true })].map(mayEnter)).toEqual([false, true])
    expect(mayEnter(offered(receipt(), { mode: 'OFF', many: true }))).toBe(true)
    expect(current(asked()).notice.hash).toBe('e')
    expect(current(asking(at({ many: true }))).notice.hash).toBe('h')
    expect([asked({ isOpen: false }), asked({ mayAsk: false })].map((c) => [c.screen, mayEnter(c)])).toEqual([['receipt', false], ['receipt', false]])
  })
  test('says beside the offer that its notice could not be fetched, and may be tried again', () => {
    const lost = entryLost(at({ many: true }))
    expect([lost.screen, lost.pass!.miss, mayEnter(lost)]).toEqual(['receipt', 'network', true])
    expect(asked().pass!.miss).toBeNull()
  })
  test('leads by a yes to a look, never to showing a pass', () => {
    const has = agreed(entryOffered(at({ many: true, hasPass: true }), entry, false), 'token')
    expect(has).toMatchObject({ screen: 'passLook', pass: { token: 'token', answer: '' } })
  })
  test('ends with a no or with what came of it, and leaves the offer of a pass and a pass that was made', () => {
    const no = declined(asked())
    expect([no.screen, mayEnter(no), mayOffer(no)]).toEqual(['receipt', false, true])
    const done = left(entered(entering(), 'ENTERED'))
    expect([done.screen, mayEnter(done), mayOffer(done), done.pass!.token]).toEqual(['receipt', false, true, ''])
    const both = left(entered(agreed(entryOffered(left(made(looking(), { pass: 'P', until: '' })), entry, false), 'token'), 'AGAIN'))
    expect(both.pass!.made).toEqual({ pass: 'P', until: '' })
  })
  test('leads who is known to naming their phone, and keeps nothing of what they typed', () => {
    const naming = { ...known(entering(), 'link'), phone: '199' }
    expect(naming).toMatchObject({ screen: 'passKnown', pass: { link: 'link', token: '' } })
    const coded = linkSent(naming, 'word', 'join', 7)
    expect(coded).toMatchObject({ screen: 'passCode', code: '', resendAt: 7, pass: { link: 'link', word: 'word' } })
    for (const c of [naming, coded]) expect(back(c)).toMatchObject({ screen: 'receipt', phone: '', code: '', pass: { link: '', word: '', token: '' } })
    expect(renaming({ ...coded, code: '12' })).toMatchObject({ screen: 'passKnown', phone: '', code: '', pass: { link: 'link', word: '', joining: '' } })
    expect(entered(coded, 'LINKED')).toMatchObject({ screen: 'passEntered', phone: '', code: '' })
  })
  test('says beside it what was wrong with the phone or the code, and ends where it is over', () => {
    const coded = linkSent(known(entering(), 'link'), 'word', 'join', 7)
    expect(['FIELD', 'LATER', 'CODE_WRONG', 'CODE_OVER'].map((code) => linkDenied(coded, refusal(code)).miss?.say)).toEqual(['phone', 'later', 'code', 'over'])
    expect(linkDenied(coded, refusal('NETWORK', 0)).miss?.say).toBe('network')
    expect(linkDenied(coded, refusal('FACE_TOKEN', 410))).toMatchObject({ screen: 'passStop', pass: { stop: 'late' } })
    expect(linkDenied(coded, refusal('FACE_OFF', 409))).toMatchObject({ screen: 'passStop', pass: { stop: 'off' } })
  })
  test('asks anew with the notice as it is, and asks nobody who may not be asked', () => {
    expect(denied(asked(), refusal('NOTICE', 409))).toMatchObject({ screen: 'passAsk', pass: { kind: 'entry', miss: 'notice' } })
    const quiet = denied(asked(), refusal('COOL_DOWN', 409))
    expect([quiet.screen, mayEnter(quiet), mayOffer(quiet)]).toEqual(['receipt', false, true])
    expect(mayEnter(left(stopped(entering(), 'off')))).toBe(false)
    expect(mayEnter(left(stopped(entering(), 'late')))).toBe(true)
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
