import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { MyFace, MyRecord } from '../../src/me/mine'
import { findings, overflows, Stand, type Asked, type Told } from '../stand'
import { languages, SIZES, words, type Lang } from './visitor'

/** What somebody sees of their passes on their own page, and how they end them. */
const RECORD: MyRecord = { project: 'P1', projectName: '云栖花园', phones: ['199****1234'], surname: '王', held: [], visits: [], registrations: [], mayCorrect: false, declared: null, channels: [], notices: [], consents: [], lookups: [], deals: [], requests: [], erasure: { askedAt: null, stays: [] } }
const TWO: MyFace = { consent: 'GIVEN', passes: [{ id: 'p/1', issuedAt: '2026-05-01T02:00:00Z', until: '2026-05-31T02:00:00Z' }, { id: 'p2', issuedAt: '2026-05-04T02:00:00Z', until: '2026-06-03T02:00:00Z' }] }
let face: Told
let heard: Asked[] = []
const stand = new Stand('/me/index.html', () => (a) => {
  heard.push(a)
  const now = face.body as MyFace
  if (a.path.endsWith('/session')) return { status: 200, body: { csrf: 'c', expiresAt: '2026-05-01T03:00:00Z' } }
  if (a.path.endsWith('/record')) return { status: 200, body: RECORD }
  if (a.path.endsWith('/revocation')) now.passes = now.passes.filter((p) => !a.path.includes(encodeURIComponent(p.id)))
  else if (a.path.endsWith('/entry-withdrawal')) Object.assign(now, { entry: { until: null, consent: 'WITHDRAWN' } })
  else if (a.path.endsWith('/withdrawal')) Object.assign(now, { passes: [], consent: 'WITHDRAWN' })
  else return face
  return { status: 204 }
})
beforeAll(() => {
  mkdirSync('target/shots', { recursive: true })
  return stand.open()
})
afterAll(() => stand.close())
beforeEach(() => {
  heard = []
  face = { status: 200, body: structuredClone(TWO) }
})

async function page(lang: Lang, size: { width: number; height: number } = SIZES[0]) {
  const page = await stand.page({ lang, ...size })
  await page.goto(stand.address + 'me')
  await page.getByRole('heading', { name: words[lang].kept.title }).waitFor()
  const sound = async (what: string) => {
    await page.screenshot({ path: `target/shots/me-passes-${what}-${size.width}-${lang}.png`, fullPage: true })
    expect(await findings(page), what).toEqual([])
    expect([await overflows(page), page.complaints]).toEqual([false, []])
  }
  return { page, sound, w: words[lang] }
}
const sent = () => heard.filter((a) => a.method === 'POST').map((a) => a.path.replace('/api/v1/me', ''))

describe.each(languages)('in %s', (lang) => {
  test.each(SIZES)('the passes somebody holds are listed, at $width × $height', async (size) => {
    const { page: p, sound, w } = await page(lang, size)
    await p.getByRole('heading', { name: w.pass.title }).waitFor()
    expect(await p.locator('article').count()).toBe(2)
    await sound('listed')
    await p.context().close()
  })

  test('one is ended in two taps, and the other stays', async () => {
    const { page: p, sound, w } = await page(lang)
    await p.getByRole('button', { name: w.pass.end }).first().click()
    await p.getByText(w.pass.sureEnd).waitFor()
    await sound('ending')
    await p.getByRole('button', { name: w.pass.yes, exact: true }).click()
    await p.getByRole('status').filter({ hasText: w.pass.ended }).waitFor()
    await expect.poll(() => p.locator('article').count()).toBe(1)
    expect(sent()).toEqual(['/face/passes/p%2F1/revocation'])
    await p.context().close()
  })

  test('taking the consent back ends all of them', async () => {
    const { page: p, sound, w } = await page(lang)
    await p.getByRole('button', { name: w.pass.all }).click()
    await p.getByText(w.pass.sureAll).waitFor()
    await p.getByRole('button', { name: w.pass.yesAll }).click()
    await p.getByRole('status').filter({ hasText: w.pass.endedAll }).waitFor()
    await expect.poll(() => p.locator('article').count()).toBe(0)
    expect(await p.getByRole('button', { name: w.pass.all }).count()).toBe(0)
    expect(sent()).toEqual(['/face/withdrawal'])
    expect(heard.find((a) => a.path.endsWith('/withdrawal'))!.body).toEqual({ id: expect.stringMatching(/^[0-9a-f]{32}$/) as string, language: lang })
    await sound('ended')
    await p.context().close()
  })

  // @shows R15
  test('what the office keeps of a face is ended in two taps', async () => {
    face = { status: 200, body: { passes: [], consent: 'NONE', entry: { until: '2026-05-31T02:00:00Z', consent: 'GIVEN' } } }
    const { page: p, sound, w } = await page(lang)
    await p.getByRole('heading', { name: w.entry.title }).waitFor()
    expect(await p.getByText(w.pass.title).count()).toBe(0)
    await sound('entry')
    await p.getByRole('button', { name: w.entry.end }).click()
    await p.getByText(w.entry.sure).waitFor()
    await sound('entry-ending')
    await p.getByRole('button', { name: w.entry.yes }).click()
    await p.getByRole('status').filter({ hasText: w.entry.ended }).waitFor()
    expect(await p.getByRole('button', { name: w.entry.end }).count()).toBe(0)
    expect(sent()).toEqual(['/face/entry-withdrawal'])
    await sound('entry-ended')
    await p.context().close()
  })
})

test.each<[string, Told]>([
  ['this office has none', { status: 404, body: { code: 'UNKNOWN' } }],
  ['there is none and nothing was agreed to', { status: 200, body: { passes: [], consent: 'NONE' } }],
  ['nobody can say', { status: 0 }],
])('where %s, nothing is said of passes', async (_, told) => {
  face = told
  const { page: p, w } = await page('zh')
  await p.waitForLoadState('networkidle')
  expect(await p.getByText(w.pass.title).count()).toBe(0)
  expect(await p.locator('main').innerText()).not.toMatch(/面容/)
  expect(p.complaints).toEqual([])
  await p.context().close()
})
