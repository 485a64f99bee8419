import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { en } from '../../src/broker/words/en'
import { zh } from '../../src/broker/words/zh'
import { en as consoleEn } from '../../src/console/words/en'
import { zh as consoleZh } from '../../src/console/words/zh'
import { en as meEn, zh as meZh } from '../../src/me/words'
import { LiveOffice } from '../live'
import { Caller } from '../staff'
import { findings, overflows } from '../stand'

const office = new LiveOffice()
type Ours = Awaited<ReturnType<LiveOffice['page']>>
let desk: Caller
let rival: Caller
let notice = ''

beforeAll(async () => {
  await office.open()
  desk = await Caller.named(office, 'desk')
  rival = await Caller.named(office, 'rival', 'broker')
  notice = (await (await fetch(office.address + 'api/v1/notices/P1')).json()).hash
}, 180_000)
afterAll(() => office.close())

const number = (): string => office.number()

async function cameAlone(phone: string): Promise<void> {
  const came = await desk.post('/projects/P1/visits', { id: randomUUID(), phone, surname: '王', declared: 'SELF', notice })
  expect(came.body.outcome).toBe('NATURAL')
}

/** The rival's registration of somebody. @returns its id */
async function rivals(phone: string): Promise<string> {
  const id = randomUUID()
  expect((await rival.post('/registrations', { id, project: 'P1', phone, surname: '欧阳', permission: true })).body.state).toBe('ACCEPTED')
  return id
}

async function sound(page: Ours, what: string): Promise<void> {
  expect(await findings(page), what).toEqual([])
  expect(await overflows(page), what + ' is wider than its window').toBe(false)
  expect(page.complaints, what).toEqual([])
}

describe.each([['zh', zh, consoleZh, meZh], ['en', en, consoleEn, meEn]] as const)('a broker who would like to know more, in %s', (lang, w, console, me) => {
  async function inside(): Promise<Ours> {
    const page = await office.page({ lang, width: 390, height: 844 })
    await page.goto(office.address + 'b')
    await page.getByLabel(w.login.name).fill('broker')
    await page.getByLabel(w.login.password).fill(office.passwords.get('broker')!)
    await page.getByRole('button', { name: w.login.enter }).click()
    await page.getByRole('heading', { name: w.today.all }).waitFor()
    return page
  }

  async function registers(page: Ours, phone: string): Promise<string> {
    await page.goto(office.address + 'b#/register')
    await page.getByLabel(w.register.field, { exact: true }).fill('王 ' + phone)
    await page.getByRole('checkbox').check()
    const answered = page.waitForResponse((r) => r.request().method() === 'POST' && r.url().endsWith('/registrations'))
    await page.getByRole('button', { name: w.register.go, exact: true }).click()
    expect((await answered).status()).toBe(201)
    await page.getByRole('button', { name: w.answer.another }).waitFor()
    const answer = await page.locator('main').innerText()
    await page.getByRole('button', { name: w.answer.another }).click()
    return answer.replace(phone, '…')
  }

  /** What the page shows at an address, once it has been answered. */
  async function at(page: Ours, hash: string): Promise<string> {
    await page.goto(office.address + 'b#/today')
    await page.getByRole('heading', { name: w.today.all }).waitFor()
    const answered = page.waitForResponse((r) => r.url().includes('/registrations/'))
    await page.goto(office.address + 'b' + hash)
    await answered
    await page.getByRole('alert').waitFor()
    return page.locator('body').innerText()
  }

  test('reads the same of whoever came by themselves and of whoever is another’s', async () => {
    const [alone, held] = [number(), number()]
    await cameAlone(alone)
    await rivals(held)
    const page = await inside()
    const told = await registers(page, alone)
    expect(told).toContain(w.answer.refused)
    expect(told).toContain(w.todo.NOT_AVAILABLE)
    expect(await registers(page, held)).toBe(told)
    await page.goto(office.address + 'b#/today')
    const rows = page.locator('li', { hasText: w.states.REFUSED })
    await rows.first().click()
    await page.getByRole('heading', { name: w.detail.title }).waitFor()
    expect(await page.getByRole('button', { name: w.detail.appeal, exact: true }).count()).toBe(0)
    await sound(page, 'a refusal')
    await page.context().close()
  })

  test('finds nobody behind an id that is another’s, and the same words as behind none', async () => {
    const phone = number()
    const theirs = await rivals(phone)
    const page = await inside()
    for (const kind of ['registration', 'code']) {
      const none = await at(page, `#/${kind}/P1~${randomUUID()}`)
      expect(none).toContain(w.trouble.gone)
      for (const address of [`P1~${theirs}`, `P9~${theirs}`, `P1~${theirs.toUpperCase()}`, `P1~%27%20OR%201=1`]) {
        const shown = await at(page, `#/${kind}/${address}`)
        expect(shown, address).toBe(none)
        expect(shown).not.toMatch(/欧阳|1990000|安家|undefined/)
      }
      await sound(page, kind)
    }
    await page.context().close()
  })

  test('is nobody at the other doors', async () => {
    const page = await inside()
    await page.goto(office.address)
    await page.getByLabel(console.login.name).waitFor()
    await page.goto(office.address + '#/visits')
    await page.getByLabel(console.login.name).waitFor()
    await page.goto(office.address + 'me?project=P1')
    await page.getByRole('heading', { name: me.login.title }).waitFor()
    expect(page.complaints).toEqual([])
    await page.context().close()
  })

  test('forges neither another’s word nor a request from another site', async () => {
    const page = await inside()
    const answers = await page.evaluate(async () => {
      const post = (headers: Record<string, string>): Promise<number> =>
        fetch('/api/v1/broker/registrations', { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: '{}' }).then((r) => r.status)
      return [await post({}), await post({ 'x-csrf-token': 'guessed' }), document.cookie.length]
    })
    expect(answers).toEqual([403, 403, 0])
    await page.context().close()
  })
})
