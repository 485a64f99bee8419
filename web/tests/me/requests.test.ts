import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Caller } from '../staff'
import { languages, SIZES, Visitors, words } from './visitor'

const visitors = new Visitors()
beforeAll(() => visitors.open(), 180_000)
afterAll(() => visitors.office.close())

describe.each(languages)('in %s', (lang) => {
  const w = words[lang]

  // @shows R35
  test('what they ask is answered on their own page with its reason, and a copy is theirs to keep', async () => {
    const { page } = await visitors.known(lang)
    await page.getByRole('button', { name: w.requests.open }).click()
    await page.getByLabel(w.requests.what).selectOption('OBJECT')
    await page.getByLabel(w.requests.words).fill('请不要再用')
    await page.getByRole('button', { name: w.requests.send, exact: true }).click()
    const request = page.locator('article.request')
    await request.getByText(w.requests.states['OPEN']!, { exact: true }).waitFor()
    const down = page.waitForEvent('download')
    await page.getByRole('button', { name: w.requests.copy }).click()
    expect((await down).suggestedFilename()).toBe('panke.json')
    expect(JSON.parse(readFileSync(await (await down).path(), 'utf8')).face).toMatchObject({ passes: [], consent: 'NONE', entry: { until: null } })
    await request.nth(1).waitFor()

    const manager = await Caller.named(visitors.office, 'manager')
    const waiting = (await manager.get('/projects/P1/requests')).body.items.find((r: { state: string; right: string }) => r.state === 'OPEN' && r.right === 'OBJECT')
    expect((await manager.post(`/projects/P1/requests/${waiting.id}/answer`, { outcome: 'REFUSED', words: '合同还要用到', grounds: ['DEAL'] })).status).toBe(200)
    await page.reload()
    await request.getByText('合同还要用到').waitFor()
    await page.getByText(/PIPL 13|第十三条/).waitFor()
    for (const size of SIZES) {
      await page.setViewportSize(size)
      await visitors.sound(page, 'what they asked')
    }
    await page.screenshot({ path: `target/shots/me-requests-${lang}.png`, fullPage: true })
    await page.context().close()
  })
})
