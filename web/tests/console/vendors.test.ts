import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Inside, languages, say } from './inside'

const inside = new Inside()
beforeAll(() => inside.open())
afterAll(() => inside.stand.close())
beforeEach(() => inside.fresh())

describe.each(languages)('in %s', (lang, w) => {
  const v = w.vendors

  // @shows R44
  test('a vendor is entered, ends, counts its days in red on every page, and is closed only when nothing stayed with it', async () => {
    const page = await inside.at('vendors', lang)
    await page.getByText(v.empty, { exact: true }).waitFor()
    await page.getByRole('button', { name: v.make }).click()
    const keep = page.getByRole('button', { name: v.keep, exact: true })
    await page.getByLabel(v.name, { exact: true }).fill('飞信短信')
    for (const [label, words] of [[/委托做什么|What for/, '向来访者发送登记验证码'], [/怎样处理|How it is processed/, '收到号码和文字后立即发送'], [/个人信息的种类|Which kinds/, '手机号、验证码'], [/保护措施|How it is protected/, '加密传输，发出后不留存'], [/双方的权利|Rights and duties/, '不转委托；每年检查一次；结束后全部删除']] as const) await page.getByLabel(label).fill(words)
    expect(await keep.isDisabled()).toBe(true)
    await page.getByLabel(v.until).fill('2027-12-31')
    await inside.sound(page, `vendor-new-${lang}`)
    await keep.click()
    await page.getByText(say(v.states.RUNNING, { day: '2027-12-31' })).waitFor()

    await page.getByRole('button', { name: v.acts.ENDED }).click()
    await page.getByLabel(v.endDay).fill('2026-11-15')
    await page.getByLabel(v.reasons).fill('换了供应商')
    await page.getByRole('button', { name: v.done }).click()
    await page.getByRole('alert').getByText(say(v.states.ENDED, { n: 12 })).waitFor()
    await inside.sound(page, `vendor-ended-${lang}`)

    await page.getByRole('button', { name: v.acts.CLOSED, exact: true }).click()
    await page.getByText(v.sure).waitFor()
    await page.getByRole('group').getByRole('button', { name: v.kinds.CLOSED }).click()
    await page.getByText('还不能了结').waitFor()
    await page.getByRole('button', { name: w.common.keep }).click()

    await page.getByRole('button', { name: v.acts.CUT }).click()
    await page.getByText(say(v.found, { n: 1 })).waitFor()
    await page.getByText(say(v.others, { list: 'erp' })).waitFor()
    await inside.sound(page, `vendor-cut-${lang}`)
    await page.getByRole('button', { name: v.acts.CUT }).click()
    await page.getByText(say(v.revoked, { n: 1, name: '飞信短信' })).waitFor()

    await page.getByRole('button', { name: v.acts.RETURNED }).click()
    await page.getByLabel(v.paperDay).fill('2026-11-20')
    await page.getByLabel(v.signer).fill('陈总')
    await page.getByLabel(v.file).setInputFiles({ name: 'paper.pdf', mimeType: 'application/pdf', buffer: Buffer.from('abc') })
    await expect.poll(() => page.getByLabel(v.sha).inputValue()).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    await inside.sound(page, `vendor-paper-${lang}`)
    await page.getByRole('button', { name: v.done }).click()
    await page.getByText(say(v.says.DELETED, { day: '2026-11-20', signer: '陈总', by: 'admin' })).waitFor()
    expect(inside.office.asked.filter((a) => a.method === 'POST').at(-1)!.headers['if-match']).toBe('"3"')
    await page.context().close()

    const desk = await inside.at('desk', lang)
    await desk.getByRole('alert').getByRole('link', { name: say(v.banner, { n: 1 }) }).click()
    await desk.getByRole('heading', { level: 1, name: v.title }).waitFor()
    await desk.getByRole('button', { name: v.acts.CLOSED, exact: true }).click()
    await desk.getByRole('group').getByRole('button', { name: v.kinds.CLOSED }).click()
    await desk.getByText(say(v.states.CLOSED, { day: '2026-11-15' })).waitFor()
    await desk.getByRole('alert').getByRole('link').waitFor({ state: 'detached' })
    const saved = desk.waitForEvent('download')
    await desk.getByRole('button', { name: v.certificate }).click()
    expect((await saved).suggestedFilename()).toBe('vendor.zip')
    await inside.sound(desk, `vendor-closed-${lang}`)
    await desk.context().close()
  })

  test('an auditor reads the register and changes nothing in it', async () => {
    inside.office.permissions = ['vendor:contract:read']
    const page = await inside.at('vendors', lang)
    await page.getByText(v.empty, { exact: true }).waitFor()
    expect(await page.getByRole('button', { name: v.make }).count()).toBe(0)
    await page.context().close()
  })
})
