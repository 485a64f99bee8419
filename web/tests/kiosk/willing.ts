import { asked, Fingers, type Door } from './door'

/** Of the demonstration's own pack. */
const OF_AGE = 18

/** While every core draws and computes, an answer may come after the second in which the camera is held open: that look is begun anew. */
export const AGAIN = { retry: 5, timeout: 150_000 }

/** Somebody who checks in by themselves and then wants what is offered of faces. */
export class Willing extends Fingers {
  async toReceipt(phone: string, door: Door): Promise<void> {
    await this.toSurname(phone, door)
    await this.fromSurname()
  }
  /** By a code of their own page, in place of phone and message. */
  async toReceiptBy(visitCode: string): Promise<void> {
    await this.tap(this.w.welcome.agree)
    await this.tap(this.w.phone.code)
    await asked(this.page, this.w.visit.title)
    await this.digits(visitCode)
    await this.tap(this.w.next)
    await asked(this.page, this.w.surname.title)
    await this.fromSurname()
  }
  private async fromSurname(): Promise<void> {
    const { page, w } = this
    await this.tap('王')
    await this.tap(w.source.self)
    await page.locator('h1:focus', { hasText: new RegExp([w.contact.title, w.receipt.title].map((each) => each.replace('?', '\\?')).join('|')) }).waitFor()
    if (await page.getByRole('button', { name: w.contact.REFUSED }).count()) await this.tap(w.contact.REFUSED)
    await asked(page, w.receipt.title)
  }
  /** Once the question is there. */
  async agrees(): Promise<void> {
    await this.page.getByLabel(this.w.pass.ask.age(OF_AGE)).check()
    await this.tap(this.w.pass.ask.GIVEN)
  }
  async looks(): Promise<void> {
    await asked(this.page, this.w.pass.look.title)
    await this.tap(this.w.pass.look.open)
  }
}
