import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Inside, languages, say } from './inside'
import { visit } from './people'

const inside = new Inside()
beforeAll(() => inside.open())
afterAll(() => inside.stand.close())
beforeEach(() => inside.fresh())

describe.each(languages)('in %s', (lang, w) => {
  test('an arrival appears by itself, is said aloud, and Enter opens the person', async () => {
    const page = await inside.at('desk', lang)
    await page.getByText(w.live.live, { exact: true }).waitFor()
    inside.office.visits = [{ ...visit(1), visit: 'v-new', surname: '司马', person: 777 }, ...inside.office.visits]
    inside.stand.tell()
    await page.getByText('司马').waitFor()
    await page.locator('[role=status]', { hasText: say(w.desk.arrived, { text: '' }).trim() }).waitFor({ state: 'attached' })
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByRole('heading', { name: say(w.person.no, { n: 777 }) }).waitFor()
    await page.getByRole('dialog').getByText(w.person.traced).waitFor()
    await inside.sound(page, `person-drawer-${lang}`)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.context().close()
  })

  test('at the office’s midnight a new day begins, without yesterday’s visits', async () => {
    inside.office.secondsLeft = 2
    const page = await inside.at('desk', lang)
    await page.locator('[data-arrival]').first().waitFor()
    inside.office.since = '2999-01-01T00:00:00Z'
    inside.office.secondsLeft = 86_400
    await page.getByText(w.desk.empty).waitFor()
    await page.context().close()
  })

  test('help asked for is answered, a walk-in is counted, somebody leaves', async () => {
    const page = await inside.at('desk', lang)
    await page.getByRole('button', { name: w.desk.helpDone }).click()
    await page.getByText(w.desk.help).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: w.desk.walkIn }).click()
    await page.getByText(w.desk.walkedInDone).waitFor()
    await page.getByRole('button', { name: new RegExp('^' + w.desk.checkOut) }).first().click()
    await page.getByText(w.desk.checkedOut).waitFor()
    await page.context().close()
  })

  test('two walk-ins at once are each said in words alone, one at a time', async () => {
    const page = await inside.at('desk', lang)
    const told = page.getByRole('alert').filter({ hasText: w.desk.walkedInDone })
    await page.getByRole('button', { name: w.desk.walkIn }).click()
    await told.waitFor()
    const first = await told.getAttribute('id')
    await page.getByRole('button', { name: w.desk.walkIn }).click()
    await page.locator('#' + first).waitFor({ state: 'detached' })
    await told.waitFor()
    expect((await told.innerText()).trim()).toBe(w.desk.walkedInDone)
    await page.context().close()
  })

  test('the desk checks somebody in, point by point, and reads the receipt aloud', async () => {
    const page = await inside.at('desk', lang)
    await page.getByRole('button', { name: w.desk.checkIn }).click()
    const form = page.getByRole('dialog')
    await form.getByRole('button', { name: w.checkIn.submit, exact: true }).click()
    await form.getByText(w.checkIn.needRing).waitFor()
    await inside.sound(page, `check-in-missing-${lang}`)
    await form.getByRole('button', { name: w.checkIn.showNotice }).click()
    await form.getByLabel(say(w.checkIn.noticeRead, { v: 2 })).check()
    await form.getByLabel(w.checkIn.phone, { exact: true }).fill('138 0000 1000')
    await form.getByText(w.checkIn.ring).click()
    await form.getByLabel(w.checkIn.surname, { exact: true }).fill('欧阳')
    await form.getByLabel(w.checkIn.byChannel).check()
    await form.getByLabel(w.checkIn.which).selectOption('A1')
    await inside.sound(page, `check-in-${lang}`)
    await form.getByRole('button', { name: w.checkIn.submit, exact: true }).click()
    await form.getByRole('heading', { name: w.checkIn.done }).waitFor()
    await inside.sound(page, `receipt-${lang}`)
    const sent = inside.office.asked.find((a) => a.method === 'POST' && a.path.endsWith('/visits'))!
    expect(sent.body).toMatchObject({ phone: '13800001000', surname: '欧阳', declared: 'CHANNEL:A1', codes: [] })
    await page.context().close()
  })

  // @shows R06
  test('without a notice the desk takes nobody’s phone, and is told who publishes one', async () => {
    inside.office.published = false
    const page = await inside.at('desk', lang)
    await page.getByRole('button', { name: w.desk.checkIn }).click()
    await page.getByRole('dialog').getByText(w.checkIn.noNotice).waitFor()
    expect(await page.getByRole('dialog').getByRole('textbox').count()).toBe(0)
    await inside.sound(page, `check-in-no-notice-${lang}`)
    await page.context().close()
  })

  test('without the live channel the desk asks again and again, and says when nobody answers', async () => {
    inside.stand.live = false
    const page = await inside.at('desk', lang)
    await page.getByText(w.live.polling, { exact: true }).waitFor()
    inside.office.visits = [{ ...visit(1), visit: 'v-new', surname: '司马' }, ...inside.office.visits]
    await page.getByText('司马').waitFor()
    await page.context().setOffline(true)
    await page.getByText(w.live.lost, { exact: true }).waitFor({ timeout: 15_000 })
    await inside.sound(page, `lost-${lang}`)
    await page.context().setOffline(false)
    await page.getByText(w.live.polling, { exact: true }).waitFor({ timeout: 15_000 })
    await page.context().close()
  })

  test('a look-up says that it leaves a trace, finds, or says that nobody came', async () => {
    const page = await inside.at('look-up', lang)
    await page.getByText(w.lookUp.trace).waitFor()
    await page.getByLabel(w.lookUp.phone).fill('139 0000 0000')
    await page.getByRole('button', { name: w.lookUp.go, exact: true }).click()
    await page.getByText(w.lookUp.notFound).waitFor()
    await inside.sound(page, `look-up-none-${lang}`)
    await page.getByLabel(w.lookUp.phone).fill('138 0000 1000')
    await page.getByRole('button', { name: w.lookUp.go, exact: true }).click()
    await page.getByRole('heading', { level: 1, name: say(w.person.no, { n: 100 }) }).waitFor()
    expect(inside.office.asked.every((a) => !a.path.includes('1380000'))).toBe(true)
    expect(page.url()).not.toContain('1380000')
    await page.getByRole('button', { name: w.person.change }).click()
    await page.getByLabel(w.person.newSurname).fill('欧阳')
    await page.getByRole('button', { name: w.common.save }).click()
    await page.getByText(w.person.changed).waitFor()
    await page.context().close()
  })
})
