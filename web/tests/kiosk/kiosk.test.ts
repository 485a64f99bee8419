import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { en, zh } from '../../src/kiosk/words'
import { zh as verify } from '../../src/verify/words'
import { asked, Door, Fingers, LANGUAGES, SIZES, type Ours } from './door'

const door = new Door(true)
beforeAll(() => door.open(), 240_000)
afterAll(() => door.office.close())

describe.each(LANGUAGES)('at the kiosk in %s', (lang, w) => {
  test.each(SIZES)('at the size of a %s a visitor checks in by phone, and every screen is sound', async (size, width, height) => {
    const page = await door.at({ lang, width, height })
    const fingers = new Fingers(page, w)
    const sound = (screen: string) => door.sound(page, `${screen}-${size}-${lang}`)
    const phone = door.number()
    await sound('1-welcome')
    await page.getByText(w.welcome.read).click()
    await sound('1-notice')
    await fingers.tap(w.welcome.agree)
    await fingers.digits(phone)
    await sound('2-phone')
    await fingers.tap(w.phone.send)
    await asked(page, w.code.title)
    await sound('3-code')
    await fingers.digits(await door.codeFor(phone))
    await fingers.tap(w.next)
    await asked(page, w.surname.title)
    await sound('4-surname')
    await fingers.tap('王')
    await asked(page, w.source.title)
    await sound('5-source')
    await fingers.tap(w.source.agent)
    await asked(page, w.channel.title)
    await sound('6-channel')
    await page.locator('main .list button').first().click()
    await asked(page, w.showing.title)
    await sound('7-showing')
    await fingers.tap(w.showing.without)
    await asked(page, w.contact.title)
    await sound('8-contact')
    await fingers.tap(w.contact.REFUSED)
    await asked(page, w.receipt.title)
    await sound('9-receipt')
    await fingers.tap(w.receipt.finish)
    await asked(page, zh.welcome.title)
    await page.context().close()
  })

  test('how one likes to read is chosen while the page still loads, and stays', async () => {
    let answer: () => void = () => undefined
    const held = new Promise<void>((now) => (answer = now))
    const before = (page: Ours) => page.route('**/kiosk/session', (r) => held.then(() => r.continue()))
    const page = await door.at({ lang, before, early: async (page) => {
      await page.getByRole('button', { name: w.large }).click()
      answer()
    } })
    await page.locator('html.large').waitFor()
    await page.context().close()
  })

  // @shows R25
  test('large type in high contrast fits the glass, and is not left to the next visitor', async () => {
    const page = await door.at({ lang, width: 390, height: 844 })
    const fingers = new Fingers(page, w)
    await fingers.tap(w.large)
    await fingers.tap(w.contrast)
    await door.sound(page, `large-1-welcome-${lang}`)
    await fingers.toSource(door.number(), door)
    await fingers.tap(w.source.self)
    await fingers.tap(w.contact.GIVEN)
    await asked(page, w.receipt.title)
    await door.sound(page, `large-8-receipt-${lang}`)
    await fingers.tap(w.receipt.end)
    await page.getByRole('status').filter({ hasText: w.receipt.ended }).waitFor()
    expect(await page.getByText(w.receipt.agreed).count()).toBe(0)
    await door.sound(page, `large-9-ended-${lang}`)
    await fingers.tap(w.receipt.finish)
    await asked(page, zh.welcome.title)
    expect(await page.evaluate(() => [document.documentElement.className, document.documentElement.lang])).toEqual(['', 'zh-CN'])
    await page.context().close()
  })

  test('a wrong code is said where it is typed, and after five the code is over', async () => {
    const page = await door.at({ lang })
    const fingers = new Fingers(page, w)
    const phone = door.number()
    await fingers.toCode(phone)
    const wrong = (await door.codeFor(phone)) === '000000' ? '000001' : '000000'
    for (let i = 0; i < 5; i++) {
      await page.keyboard.type(wrong)
      await page.keyboard.press('Enter')
      await page.getByRole('alert').filter({ hasText: w.miss.code() }).waitFor()
      await page.locator('input:focus[aria-invalid]').waitFor()
    }
    await door.sound(page, `wrong-code-${lang}`)
    await page.keyboard.type(await door.codeFor(phone))
    await page.keyboard.press('Enter')
    await page.getByRole('alert').filter({ hasText: w.miss.over() }).waitFor()
    await door.sound(page, `code-over-${lang}`)
    await fingers.tap(w.code.again(0))
    await page.getByRole('alert').filter({ hasText: w.miss.later(7).split('7')[0]! }).waitFor()
    await page.context().close()
  })

  test('a number that is none is said beside it', async () => {
    const page = await door.at({ lang })
    const fingers = new Fingers(page, w)
    await fingers.tap(w.welcome.agree)
    await fingers.digits('123')
    await fingers.tap(w.phone.send)
    await page.getByRole('alert').filter({ hasText: w.miss.phone() }).waitFor()
    await page.locator('input:focus[aria-invalid]').waitFor()
    await door.sound(page, `wrong-phone-${lang}`)
    await page.context().close()
  })

  test('a visit code stands for phone and code, and one that is none is said', async () => {
    const page = await door.at({ lang })
    const fingers = new Fingers(page, w)
    await fingers.tap(w.welcome.agree)
    await fingers.tap(w.phone.code)
    await asked(page, w.visit.title)
    await fingers.digits('00000000')
    await fingers.tap(w.next)
    await page.getByRole('alert').filter({ hasText: w.miss.visit() }).waitFor()
    await door.sound(page, `wrong-visit-code-${lang}`)
    await page.keyboard.type(await door.visitCode(door.number()))
    await page.keyboard.press('Enter')
    await asked(page, w.surname.title)
    await fingers.tap('李')
    await fingers.tap(w.source.self)
    await fingers.tap(w.contact.GIVEN)
    await asked(page, w.receipt.title)
    await page.context().close()
  })

  test('an agent’s code is judged when it is typed', async () => {
    const page = await door.at({ lang })
    const fingers = new Fingers(page, w)
    const phone = door.number()
    await fingers.toSource(phone, door)
    await fingers.tap(w.source.agent)
    await page.locator('main .list button').first().click()
    await asked(page, w.showing.title)
    await fingers.digits('00000000')
    await fingers.tap(w.showing.with)
    await page.getByRole('alert').filter({ hasText: w.miss.showing() }).waitFor()
    await door.sound(page, `wrong-showing-code-${lang}`)
    await page.keyboard.type(await door.showingCode(phone))
    const kept = page.waitForResponse((r) => r.url().endsWith('/showing-codes'))
    await page.keyboard.press('Enter')
    expect((await kept).status()).toBe(204)
    await fingers.tap(w.contact.GIVEN)
    await asked(page, w.receipt.title)
    await page.context().close()
  })

  // @shows R06
  test('without a notice no phone is asked for, the desk is pointed to in both languages, and it opens by itself', async () => {
    let published = false
    const page = await door.at({ lang, closed: true, before: (page) => page.route('**/kiosk/session', async (r) => {
      const answer = await r.fetch()
      await r.fulfill({ response: answer, json: { ...(await answer.json()), ...(published ? {} : { notice: null }) } })
    }) })
    for (const each of [zh, en]) await page.getByText(each.closed.text).waitFor()
    expect(await page.getByRole('button', { name: w.welcome.agree }).count()).toBe(0)
    await door.sound(page, `closed-${lang}`)
    await new Fingers(page, w).tap(w.welcome.refuse)
    await asked(page, w.walk.title)
    await page.reload()
    await page.getByText(zh.closed.text).waitFor()
    published = true
    await page.getByRole('button', { name: zh.welcome.agree }).waitFor({ timeout: 30_000 })
    await page.context().close()
  })

  // @shows R42
  test('who gives no phone is counted, and nothing else is sent', async () => {
    const page = await door.at({ lang })
    const sent: string[] = []
    page.on('request', (r) => r.method() === 'POST' && sent.push(new URL(r.url()).pathname + ' ' + Object.keys(JSON.parse(r.postData() ?? '{}')).join()))
    await new Fingers(page, w).tap(w.welcome.refuse)
    await asked(page, w.walk.title)
    await door.sound(page, `walk-in-${lang}`)
    expect(sent).toEqual(['/api/v1/kiosk/walk-ins id'])
    await page.context().close()
  })

  // @shows R25
  test('the desk is asked from any screen, and nothing typed is lost by it', async () => {
    const page = await door.at({ lang })
    const fingers = new Fingers(page, w)
    await fingers.tap(w.welcome.agree)
    await fingers.digits('199')
    await fingers.tap(w.help)
    await page.getByText(w.helped.coming).waitFor()
    await door.sound(page, `help-${lang}`)
    expect(await door.desksWalk()).toBe(1)
    expect(await page.getByLabel(w.phone.title).inputValue()).toBe('199')
    await page.route('**/help', (r) => r.abort())
    await page.reload()
    if (lang === 'en') await fingers.tap(zh.language)
    await fingers.tap(w.help)
    await page.getByText(w.helped.goThere).waitFor()
    await page.context().close()
  })

  // @shows R25
  test('somebody without a mouse or a finger checks in by keyboard alone', async () => {
    const page = await door.at({ lang })
    const phone = door.number()
    const reach = async (name: string) => {
      for (let i = 0; i < 40; i++) {
        await page.keyboard.press('Tab')
        if (await page.evaluate((n) => document.activeElement?.textContent?.trim() === n, name)) return page.keyboard.press('Enter')
      }
      throw new Error(name + ' is not reached by Tab')
    }
    await reach(w.welcome.agree)
    await asked(page, w.phone.title)
    await page.keyboard.type(phone)
    await page.keyboard.press('Enter')
    await asked(page, w.code.title)
    await page.keyboard.press('Escape')
    await asked(page, w.phone.title)
    await page.keyboard.press('Enter')
    await asked(page, w.code.title)
    await page.keyboard.type(await door.codeFor(phone))
    await page.keyboard.press('Enter')
    await asked(page, w.surname.title)
    await reach('陈')
    await asked(page, w.source.title)
    await reach(w.source.self)
    await asked(page, w.contact.title)
    await reach(w.contact.REFUSED)
    await asked(page, w.receipt.title)
    await reach(w.receipt.finish)
    await asked(page, zh.welcome.title)
    await page.context().close()
  })
})

test('a practised visitor touches the glass 24 times', async () => {
  const page = await door.at()
  const fingers = new Fingers(page, zh)
  await fingers.toSource(door.number(), door)
  await fingers.tap(zh.source.self)
  await fingers.tap(zh.contact.GIVEN)
  await asked(page, zh.receipt.title)
  await fingers.tap(zh.receipt.finish)
  expect(fingers.taps).toBe(24)
  await page.context().close()
})

// @shows R06, R42
test('a notice that changed is read again before anything is kept', async () => {
  const page = await door.at({ before: (p) => p.route('**/kiosk/codes', (r) => r.continue({ postData: r.request().postData()!.replace(/[0-9a-f]{64}/, '0'.repeat(64)) })) })
  const fingers = new Fingers(page, zh)
  await fingers.tap(zh.welcome.agree)
  await fingers.digits(door.number())
  await fingers.tap(zh.phone.send)
  await asked(page, zh.welcome.title)
  await page.getByRole('alert').filter({ hasText: zh.miss.notice() }).waitFor()
  await door.sound(page, 'notice-changed')
  await page.context().close()
})

test('the signed receipt on the screen is genuine, wherever it is opened', async () => {
  const page = await door.at()
  const fingers = new Fingers(page, zh)
  await fingers.toSource(door.number(), door)
  const signed = page.waitForResponse('**/check-ins/*/receipt')
  await fingers.tap(zh.source.self)
  await fingers.tap(zh.contact.REFUSED)
  await page.getByRole('img', { name: zh.receipt.signed }).waitFor()
  const { link } = (await (await signed).json()) as { link: string }
  const elsewhere = await door.office.page({ lang: 'zh', width: 360, height: 740 })
  await elsewhere.goto(door.office.address + link.slice(1))
  await elsewhere.getByText(verify.good).waitFor()
  await elsewhere.context().close()
  await page.context().close()
})

test('the receipt prints as a slip without the page around it', async () => {
  const page = await door.at()
  const fingers = new Fingers(page, zh)
  await fingers.toSource(door.number(), door)
  await fingers.tap(zh.source.none)
  await fingers.tap(zh.contact.REFUSED)
  await asked(page, zh.receipt.title)
  await page.getByRole('img', { name: zh.receipt.signed }).waitFor()
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('button:visible').count()).toBe(0)
  expect(await page.locator('main').innerText()).toMatch(/到访登记凭条[\s\S]*保存到 \d{4} 年 \d+ 月 \d+ 日；[\s\S]*\/me\?project=[\s\S]*告知：第 1 版/)
  await page.setViewportSize({ width: 302, height: 800 })
  await page.screenshot({ path: ('target/shots') + '/kiosk-slip.png', fullPage: true })
  await page.context().close()
})

// @shows R25
test('the question is read aloud by a voice of the device, never what was typed, and stops with it', async () => {
  const spoken = (p: Awaited<ReturnType<Door['at']>>) => p.evaluate(() => (window as unknown as { spoken: string[] }).spoken)
  const page = await door.at({
    before: (p) => p.addInitScript(() => {
      const said: string[] = []
      const voice = { lang: 'zh-CN', localService: true, name: 'here' }
      const elsewhere = { lang: 'en-GB', localService: false, name: 'elsewhere' }
      const speech = { getVoices: () => [elsewhere, voice], addEventListener: () => undefined, cancel: () => said.splice(0), speak: (u: { text: string }) => said.push(u.text) }
      Object.assign(window, { spoken: said, SpeechSynthesisUtterance: class { constructor(readonly text: string) {} } })
      Object.defineProperty(window, 'speechSynthesis', { value: speech })
    }),
  })
  const fingers = new Fingers(page, zh)
  const phone = door.number()
  await fingers.toCode(phone)
  await fingers.tap(zh.aloud)
  expect((await spoken(page)).join(' ')).toContain(zh.code.title)
  expect((await spoken(page)).join(' ')).not.toContain(phone)
  await fingers.tap(zh.back)
  await asked(page, zh.phone.title)
  expect(await spoken(page)).toEqual([])
  await fingers.tap(zh.language)
  await page.getByRole('button', { name: 'Large type' }).waitFor()
  expect(await page.getByRole('button', { name: 'Read aloud' }).count()).toBe(0)
  await page.context().close()
})
