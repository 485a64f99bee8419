import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { en, zh } from '../../src/notice/words'
import { findings, overflows, Stand } from '../stand'

/** The public notice, answered as the server answers. */
const SHOTS = 'target/shots'
const told = (title: string, text: string, kept: string) => ({ title, paragraphs: [{ heading: 'A', text }], schedule: [{ what: kept, length: '30', longer: 'L', then: 'T' }] })
const second = { project: 'P1', version: 2, hash: 'b'.repeat(64), since: '2026-11-29T02:00:00Z', zh: told('来访登记告知', '某某置业有限公司', '到访记录'), en: told('Notice for your visit', 'Some Property Ltd', 'Who came') }
const first = { project: 'P1', version: 1, hash: 'a'.repeat(64), since: '2026-10-01T02:00:00Z', zh: { title: '旧告知', paragraphs: [{ heading: 'A', text: '前台' }] }, en: { title: 'Old notice', paragraphs: [{ heading: 'A', text: 'The desk' }] } }
const NOTICES = '/api/v1/notices/P1'
const answers: Record<string, unknown> = { [NOTICES]: second, [NOTICES + '/versions']: { items: [{ version: 2, hash: second.hash, since: second.since }, { version: 1, hash: first.hash, since: first.since }] }, [NOTICES + '/versions/1']: first }
let isDown = false

const stand = new Stand('/notice/index.html', () => (asked) => (isDown ? { status: 503 } : asked.path in answers ? { status: 200, body: answers[asked.path] } : { status: 404 }))
beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true })
  await stand.open()
})
afterAll(() => stand.close())

describe.each([['zh', zh, second.zh, first.zh], ['en', en, second.en, first.en]] as const)('in %s', (lang, w, now, before) => {
  test.each([[360, false], [1280, true]])('the notice in force and the one before are read by anybody, %i wide', async (width, dark) => {
    const page = await stand.page({ lang, width, dark })
    await page.goto(stand.address + 'notice?project=P1')
    await page.getByRole('heading', { name: now.title }).waitFor()
    await page.getByText(now.paragraphs[0]?.text ?? '').waitFor()
    await page.getByText(now.schedule[0]?.what ?? '').waitFor()
    await page.getByText(second.hash).waitFor()
    await page.screenshot({ path: `${SHOTS}/notice-${lang}-${width}.png`, fullPage: true })
    expect(await findings(page)).toEqual([])
    expect(await overflows(page)).toBe(false)
    await page.getByRole('link', { name: `${w.version} 1` }).click()
    await page.getByRole('heading', { name: before.title }).waitFor()
    await page.getByText(w.sinceWas).waitFor()
    expect(await page.getByText(w.schedule).count()).toBe(0)
    await page.getByRole('link', { name: w.newest }).click()
    await page.getByRole('heading', { name: now.title }).waitFor()
    expect(page.complaints).toEqual([])
  })
  test('who asks for another project is told that there is none, and a failure can be tried again', async () => {
    const page = await stand.page({ lang, width: 360, dark: false })
    await page.goto(stand.address + 'notice?project=P9')
    await page.getByText(w.no).waitFor()
    isDown = true
    await page.goto(stand.address + 'notice?project=P1')
    await page.getByText(w.failed).waitFor()
    isDown = false
    await page.getByRole('button', { name: w.again }).click()
    await page.getByRole('heading', { name: now.title }).waitFor()
  })
})
