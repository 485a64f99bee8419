import { describe, expect, test } from 'vitest'
import * as brokerEn from '../src/broker/words/en'
import * as brokerZh from '../src/broker/words/zh'
import * as consoleEn from '../src/console/words/en'
import * as consoleZh from '../src/console/words/zh'
import * as kiosk from '../src/kiosk/words'
import * as me from '../src/me/words'
import * as notice from '../src/notice/words'
import * as verify from '../src/verify/words'
import { verdictWords } from '../src/shared/verdictWords'

/** Every place in a tree of words, with how many places each sentence leaves open. */
function places(words: object, at = ''): string[] {
  return Object.entries(words).flatMap(([k, v]) => {
    if (typeof v === 'string') return [at + k + ' ' + [...new Set([...v.matchAll(/\{(\w+)\}/g)].map((m) => m[1]))].sort().join(',')]
    return typeof v === 'function' ? [at + k + '()'] : places(v as object, at + k + '.')
  })
}
/** Every sentence in a tree of words. */
function sentences(words: object): string[] {
  return Object.values(words).flatMap((v) => (typeof v === 'string' ? [v] : typeof v === 'function' ? [String(v('1', '2'))] : sentences(v as object)))
}

describe.each([
  ['console', consoleZh.zh, consoleEn.en],
  ['broker', brokerZh.zh, brokerEn.en],
  ['kiosk', kiosk.zh, kiosk.en],
  ['me', me.zh, me.en],
  ['verify page', verify.zh, verify.en],
  ['notice page', notice.zh, notice.en],
  ['verdict', verdictWords.zh, verdictWords.en],
])('the words of the %s', (_, zh, en) => {
  test('are the same keys with the same places in both languages', () => {
    expect(places(en)).toEqual(places(zh))
  })
  test('are nowhere empty', () => {
    expect([...sentences(zh), ...sentences(en)].filter((s) => !s.trim())).toEqual([])
  })
})
