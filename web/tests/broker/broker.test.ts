import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { en } from '../../src/broker/words/en'
import { zh } from '../../src/broker/words/zh'
import { findings, overflows, Stand } from '../stand'
import { Street } from './street'

const SHOTS = 'target/shots'
let street = new Street()
const stand = new Stand('/b/index.html', () => (asked) => street.answer(asked))
type Ours = Awaited<ReturnType<Stand['page']>>

beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true })
  await stand.open()
})
afterAll(() => stand.close())
beforeEach(() => {
  street = new Street()
})

async function sound(page: Ours, name: string): Promise<void> {
  await page.screenshot({ path: `${SHOTS}/broker-${name}.png` })
  expect(await findings(page), name).toEqual([])
  expect(await overflows(page), name + ' is wider than its window').toBe(false)
  expect(page.complaints, name).toEqual([])
}
async function inside(lang: 'zh' | 'en', hash = '', more: { width?: number; height?: number; dark?: boolean } = {}): Promise<Ours> {
  street.who = '安家·小陈'
  const page = await stand.page({ lang, width: 360, height: 780, ...more })
  await page.goto(stand.address + hash)
  await page.locator('main h1').first().waitFor()
  return page
}
const registrations = (): number => street.asked.filter((a) => a.method === 'POST' && a.path.endsWith('/registrations')).length
async function fill(page: Page, line: string, w: typeof zh): Promise<void> {
  await page.getByLabel(w.register.field, { exact: true }).fill(line)
}

describe.each([['zh', zh], ['en', en]] as const)('in %s', (lang, w) => {
  test('an agent is told what is kept of them before anything else, once', async () => {
    street.unread = [{ name: '云栖花园', notice: { project: 'P1', version: 1, hash: 'h', zh: { title: '经纪人告知', paragraphs: [{ heading: '谁在处理', text: '某某置业有限公司' }, { heading: '您的权利', text: '随时查看' }] }, en: { title: 'Notice for agents', paragraphs: [{ heading: 'Who', text: 'Some Property Ltd' }, { heading: 'Your rights', text: 'See it at any time' }] } } }]
    const page = await inside(lang)
    await page.getByText(lang === 'zh' ? '某某置业有限公司' : 'Some Property Ltd').waitFor()
    await sound(page, `told-${lang}`)
    await page.getByRole('button', { name: w.told.read }).click()
    await page.getByRole('heading', { level: 1, name: w.today.title }).waitFor()
    expect(street.asked.find((a) => a.method === 'POST' && a.path.endsWith('/notices'))?.body).toEqual({ project: 'P1', hash: 'h' })
    await page.context().close()
  })

  test('somebody logs in, is told when they may not, and first chooses a password of their own', async () => {
    const page = await stand.page({ lang, width: 360, height: 780 })
    await page.goto(stand.address)
    await page.getByLabel(w.login.name).fill('a17')
    await sound(page, `login-${lang}`)
    await page.getByLabel(w.login.password).fill('wrong')
    await page.getByRole('button', { name: w.login.enter }).click()
    await page.getByText(w.login.wrong).waitFor()
    await page.getByLabel(w.login.password).fill('locked')
    await page.getByRole('button', { name: w.login.enter }).click()
    await page.getByText(w.login.locked(9)).waitFor()
    await sound(page, `locked-${lang}`)
    await page.getByLabel(w.login.password).fill('once-only-pass')
    await page.getByRole('button', { name: w.login.enter }).click()
    await page.getByRole('heading', { name: w.login.must }).waitFor()
    await sound(page, `password-${lang}`)
    await page.getByLabel(w.login.old).fill('once-only-pass')
    await page.getByLabel(w.login.fresh).fill('my own long words')
    await page.getByLabel(w.login.again).fill('my own long words')
    await page.getByRole('button', { name: w.login.change }).click()
    await page.getByRole('heading', { name: w.today.all }).waitFor()
    await page.context().close()
  })

  test('today opens with what ends today, then the list, further and further', async () => {
    street.size = 1000
    for (const more of [{}, { dark: true }, { width: 1440, height: 900 }]) {
      const page = await inside(lang, '', more)
      await page.getByText(w.today.more).waitFor()
      await sound(page, `today-${lang}-${more.width ?? 360}${more.dark ? '-dark' : ''}`)
      await page.getByText(w.today.more).click()
      await page.waitForFunction(() => document.querySelectorAll('section:last-of-type li').length === 40)
      await page.context().close()
    }
  })

  test('empty says how to begin, failing says what to do and recovers', async () => {
    street.size = 0
    const empty = await inside(lang)
    await empty.getByText(w.today.empty, { exact: true }).waitFor()
    await sound(empty, `empty-${lang}`)
    await empty.context().close()
    street.size = 26
    street.failing = true
    const page = await inside(lang)
    await page.getByText(w.trouble.server).waitFor()
    await sound(page, `failing-${lang}`)
    street.failing = false
    await page.getByRole('button', { name: w.net.again }).click()
    await page.getByRole('heading', { name: w.today.ending }).waitFor()
    await page.context().close()
  })

  test('one line registers a customer, and the answer fills the screen', async () => {
    const page = await inside(lang)
    await page.getByRole('link', { name: w.register.open }).click()
    await fill(page, lang === 'zh' ? '王先生 138****1234 明天下午' : 'Ms Wang 13800001234 tomorrow', w)
    await page.getByText(lang === 'zh' ? '138****1234' : '13800001234', { exact: true }).waitFor()
    expect(await page.getByRole('checkbox').isChecked()).toBe(false)
    await sound(page, `register-${lang}`)
    await page.getByRole('button', { name: w.register.go, exact: true }).click()
    await page.getByText(w.register.needPermission).waitFor()
    expect(registrations()).toBe(0)
    await page.getByRole('checkbox').check()
    await page.getByRole('button', { name: w.register.go, exact: true }).click()
    await page.getByRole('heading', { name: w.answer.accepted }).waitFor()
    await sound(page, `accepted-${lang}`)
    const sent = street.asked.find((a) => a.method === 'POST')!
    expect(sent.body).toMatchObject({ project: 'P1', surname: lang === 'zh' ? '王' : 'Wang', permission: true })
    await page.getByRole('button', { name: w.answer.another }).click()
    await fill(page, '李 13800009999', w)
    await page.getByRole('checkbox').check()
    await page.getByRole('button', { name: w.register.go, exact: true }).click()
    await page.getByRole('heading', { name: w.answer.refused }).waitFor()
    await page.getByText(w.todo.NOT_AVAILABLE).waitFor()
    await sound(page, `refused-${lang}`)
    await page.context().close()
  })

  test('a double tap, and a tap after the network came back, register once', async () => {
    const page = await inside(lang, '#/register')
    await fill(page, '王 13800001234', w)
    await page.getByRole('checkbox').check()
    street.dropping = true
    await page.getByRole('button', { name: w.register.go, exact: true }).click()
    await page.getByText(w.net.lostDo).waitFor()
    await sound(page, `lost-${lang}`)
    expect(street.made.size).toBe(1)
    street.dropping = false
    await page.getByRole('button', { name: w.register.go, exact: true }).dblclick()
    await page.getByRole('heading', { name: w.answer.accepted }).waitFor()
    expect(street.made.size).toBe(1)
    await page.context().close()
  })

  test('no network is said, and said to be over', async () => {
    const page = await inside(lang)
    await page.context().setOffline(true)
    await page.getByText(w.net.off).waitFor()
    await sound(page, `offline-${lang}`)
    await page.context().setOffline(false)
    await page.getByText(w.net.off).waitFor({ state: 'detached' })
    await page.context().close()
  })

  test('the showing code is black on white with its seconds, also in the dark', async () => {
    for (const dark of [false, true]) {
      const page = await inside(lang, '#/code/P1~r0', { dark })
      await page.getByText('4821 0573').waitFor()
      await page.getByRole('img', { name: w.code.qr }).waitFor()
      await sound(page, `code-${lang}${dark ? '-dark' : ''}`)
      await page.context().close()
    }
  })

  test('a registration is withdrawn only after a second yes', async () => {
    const page = await inside(lang, '#/registration/P1~r0')
    await page.getByRole('button', { name: w.detail.withdraw, exact: true }).click()
    await sound(page, `withdraw-${lang}`)
    await page.getByRole('button', { name: w.detail.withdrawYes }).click()
    await page.getByText(w.detail.withdrawn, { exact: true }).waitFor()
    await page.context().close()
  })

  test('an admin of a channel sees what its agents registered, is told so, and is offered nothing else', async () => {
    street.role = 'CHANNEL_ADMIN'
    street.permissions = ['registration:own:read']
    for (const more of [{}, { dark: true }, { width: 1440, height: 900 }]) {
      const page = await inside(lang, '#/register', more)
      await page.getByText(w.today.ofChannel).waitFor()
      await page.getByRole('heading', { name: w.today.allOfChannel }).waitFor()
      await page.locator('section:last-of-type li').first().waitFor()
      expect(await page.getByRole('link', { name: w.register.open, exact: true }).count()).toBe(0)
      await sound(page, `channel-${lang}-${more.width ?? 360}${more.dark ? '-dark' : ''}`)
      await page.context().close()
    }
    for (const [id, text] of [['r0', w.detail.withdraw], ['r2', w.detail.appeal]] as const) {
      const page = await inside(lang, '#/registration/P1~' + id)
      await page.getByRole('button', { name: w.detail.receipt }).waitFor()
      expect(await page.getByRole('button', { name: text, exact: true }).count()).toBe(0)
      await sound(page, `channel-${id}-${lang}`)
      await page.context().close()
    }
    street.size = 0
    const page = await inside(lang)
    await page.getByText(w.today.emptyOfChannel).waitFor()
    await page.context().close()
  })

  test('an appeal is made in words, once', async () => {
    const page = await inside(lang, '#/registration/P1~r2')
    await page.getByRole('button', { name: w.detail.appeal, exact: true }).click()
    await page.getByLabel(w.detail.appealWords).fill('上周三约好的，聊天记录可以提供。')
    await sound(page, `appeal-${lang}`)
    await page.getByRole('button', { name: w.detail.appealSend }).click()
    await page.getByText(w.detail.appealed, { exact: true }).waitFor()
    await page.getByText(w.detail.noAnswer).waitFor()
    expect(await page.getByRole('button', { name: w.detail.appeal, exact: true }).count()).toBe(0)
    await sound(page, `appealed-${lang}`)
    await page.context().close()
  })
})
