import { mkdirSync, statSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { en as brokerEn } from '../../src/broker/words/en'
import { zh as brokerZh } from '../../src/broker/words/zh'
import { en as consoleEn } from '../../src/console/words/en'
import { zh as consoleZh } from '../../src/console/words/zh'
import { en as kioskEn, zh as kioskZh } from '../../src/kiosk/words'
import { en as meEn, zh as meZh } from '../../src/me/words'
import { en as verifyEn, zh as verifyZh } from '../../src/verify/words'
import { settled } from '../console/inside'
import { LiveOffice } from '../live'
import { Caller, codeFor } from '../staff'

/**
 * The pictures of every page that the READMEs show, taken of the live office. They go where the READMEs look for them
 * with PANKE_SHOTS=1, and else where nothing keeps them.
 */
const FOLDER = process.env['PANKE_SHOTS'] === '1' ? '../docs/images/pages' : 'target/shots/pages'
const MOST_BYTES = 250_000
/** A page that shows something has more shades than paper, ink and their edge. */
const LEAST_SHADES = 24
const PHONE = { width: 390, height: 780 }
const TABLET = { width: 810, height: 1080 }
const DESKTOP = { width: 1200, height: 670 }
const office = new LiveOffice()
type Ours = Awaited<ReturnType<LiveOffice['page']>>
let manager: Caller
let broker: Caller

beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true })
  await office.open()
  manager = await Caller.named(office, 'manager')
  broker = await Caller.named(office, 'broker', 'broker')
}, 180_000)
afterAll(() => office.close())

describe.each([
  ['zh', { broker: brokerZh, console: consoleZh, kiosk: kioskZh, me: meZh, verify: verifyZh }],
  ['en', { broker: brokerEn, console: consoleEn, kiosk: kioskEn, me: meEn, verify: verifyEn }],
] as const)('in %s', (lang, w) => {
  let phone = ''

  beforeAll(() => {
    phone = office.number()
  })

  /** The page as it is now, with that for its heading. */
  async function picture(page: Ours, name: string, heading: string): Promise<void> {
    await page.locator('h1', { hasText: heading }).first().waitFor()
    await page.waitForFunction((reading) => !document.body.innerText.includes(reading), lang === 'zh' ? '正在读取' : 'Reading')
    expect(await page.locator('body').innerText()).not.toMatch(/undefined|NaN|Invalid Date|\[object/)
    const path = `${FOLDER}/${name}-${lang}.png`
    const bytes = await page.screenshot({ path })
    expect(await shades(page, bytes), name + ' is blank').toBeGreaterThan(LEAST_SHADES)
    expect(statSync(path).size, name).toBeLessThan(MOST_BYTES)
    expect(page.complaints, name).toEqual([])
  }

  async function staff(name: string): Promise<Ours> {
    const page = await office.page({ lang, ...DESKTOP })
    await page.goto(office.address)
    await page.getByLabel(w.console.login.name).fill(name)
    await page.getByLabel(w.console.login.password).fill(office.passwords.get(name)!)
    await page.getByRole('button', { name: w.console.login.enter, exact: true }).click()
    await page.locator('#menu').waitFor()
    return page
  }

  async function to(page: Ours, place: string): Promise<void> {
    await page.goto(office.address + '#/' + place)
    await settled(page)
  }

  test('the broker registers, and shows the showing code', async () => {
    const page = await office.page({ lang, ...PHONE })
    await page.goto(office.address + 'b')
    await page.getByLabel(w.broker.login.name).fill('rival')
    await page.getByLabel(w.broker.login.password).fill(office.passwords.get('rival')!)
    await page.getByRole('button', { name: w.broker.login.enter }).click()
    await page.getByRole('heading', { name: w.broker.today.all }).waitFor()
    await page.locator('main li').first().waitFor()
    await picture(page, 'broker-today', w.broker.today.title)
    await page.goto(office.address + 'b#/register')
    await page.getByLabel(w.broker.register.field, { exact: true }).fill('陈 ' + phone)
    await page.getByRole('checkbox').check()
    await page.getByRole('button', { name: w.broker.register.go, exact: true }).click()
    await picture(page, 'broker-accepted', w.broker.answer.accepted)
    await page.getByRole('link', { name: w.broker.answer.showCode }).click()
    await page.getByRole('img', { name: w.broker.code.qr }).waitFor()
    await picture(page, 'broker-code', w.broker.code.title)
    await page.context().close()
  })

  test('a visitor checks in', async () => {
    const page = await office.page({ lang, ...TABLET })
    await page.goto(office.address + 'kiosk')
    await page.getByLabel(kioskZh.pair.label).fill(await Caller.pairingCode(office))
    await page.getByRole('button', { name: kioskZh.pair.go }).click()
    if (lang === 'en') await page.getByRole('button', { name: kioskZh.language }).click()
    const k = w.kiosk
    const tap = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click()
    const digits = async (typed: string): Promise<void> => {
      for (const d of typed) await tap(d)
    }
    await picture(page, 'kiosk-welcome', k.welcome.title)
    await tap(k.welcome.agree)
    await digits(phone)
    await tap(k.phone.send)
    await page.locator('h1', { hasText: k.code.title }).waitFor()
    await digits(await codeFor(office, phone))
    await tap(k.next)
    await page.locator('h1', { hasText: k.surname.title }).waitFor()
    await tap('陈')
    await picture(page, 'kiosk-source', k.source.title)
    await tap(k.source.self)
    await tap(k.contact.GIVEN)
    await picture(page, 'kiosk-receipt', k.receipt.title)
    await page.context().close()
  })

  test('the visitor sees what is kept', async () => {
    const page = await office.page({ lang, ...PHONE })
    await page.goto(office.address + 'me?project=P1')
    await page.getByLabel(w.me.login.phone, { exact: true }).fill(phone)
    await page.getByRole('button', { name: w.me.login.send }).click()
    await page.getByText(w.me.login.sent).waitFor()
    await page.getByLabel(w.me.login.code).fill(await codeFor(office, phone))
    await page.getByRole('button', { name: w.me.login.enter, exact: true }).click()
    await page.getByRole('heading', { name: w.me.kept.title }).waitFor()
    await picture(page, 'me', lang === 'zh' ? '陈' : 'Hello')
    await page.context().close()
  })

  test('the office sees who came, why, and what is to be decided', async () => {
    const c = w.console
    const page = await staff('manager')
    await to(page, 'desk')
    await page.getByText(phone.slice(0, 3) + '****' + phone.slice(-4)).first().waitFor()
    await picture(page, 'console-arrivals', c.desk.title)
    const brought = (await manager.get('/projects/P1/visits?outcome=BROUGHT&limit=1')).body.items[0]
    await to(page, 'person/' + brought.person)
    await picture(page, 'console-person', c.person.title)
    await to(page, 'look-up')
    await page.getByLabel(c.lookUp.phone).fill(office.number())
    await page.getByRole('button', { name: c.lookUp.go, exact: true }).click()
    await page.getByText(c.lookUp.notFound).waitFor()
    await picture(page, 'console-search', c.lookUp.title)
    for (const name of ['registrations', 'visits', 'deals', 'settlements'] as const) {
      await to(page, name)
      await page.locator('main tbody tr').first().waitFor()
      await picture(page, 'console-' + name, c[name].title)
    }
    // which case is the newest depends on what others did here, and on the day
    const open = (await manager.get('/projects/P1/cases?state=OPEN&limit=100')).body.items.find((each: { visit: string | null }) => each.visit !== null)
    await to(page, 'cases/' + open.case)
    await page.getByRole('dialog').getByText(c.cases.verdict).waitFor()
    await picture(page, 'console-cases', c.cases.title)
    await page.context().close()
  })

  test('anybody checks a receipt', async () => {
    const registration = randomUUID()
    await broker.post('/registrations', { id: registration, project: 'P1', phone: office.number(), surname: '陈', permission: true })
    const receipt = await broker.get(`/registrations/P1/${registration}/receipt`)
    const page = await office.page({ lang, ...PHONE })
    await page.goto(office.address.slice(0, -1) + receipt.body.link)
    await page.getByText(w.verify.good).waitFor()
    await picture(page, 'verify', w.verify.title)
    await page.context().close()
  })
})

/** How many shades a picture has, of every 64th pixel. */
function shades(page: Ours, png: Buffer): Promise<number> {
  return page.evaluate(async (data) => {
    const image = new Image()
    image.src = data
    await image.decode()
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height })
    const context = canvas.getContext('2d')!
    context.drawImage(image, 0, 0)
    const pixels = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer)
    return new Set(pixels.filter((_, at) => at % 64 === 0)).size
  }, 'data:image/png;base64,' + png.toString('base64'))
}
