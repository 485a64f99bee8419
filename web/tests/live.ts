import { inject } from 'vitest'
import type { Told } from './demonstration'
import { Browsing } from './stand'

/** How many phones one test file may use. */
const PHONES = 200
/** Below it are the numbers of the demonstration's own agents. */
const FIRST = 1_000

/** The demonstration's own office, which all files of a run share: its address, its people, its kiosk's code. */
export class LiveOffice extends Browsing {
  passwords = new Map<string, string>()
  pairingCode = ''
  private phones = 0

  /** @param args of the browser */
  async open(args: string[] = []): Promise<void> {
    const answer = await fetch(inject('demonstration'))
    if (!answer.ok) throw new Error(await answer.text())
    const { welcome, turn } = (await answer.json()) as Told
    this.phones = FIRST + turn * PHONES
    this.met(welcome)
    await this.browse(args)
  }

  /** Takes down what a demonstration says at its start. */
  protected met(welcome: string): void {
    this.address = /http:\/\/127\.0\.0\.1:\d+/.exec(welcome)![0] + '/'
    this.pairingCode = /pairing code[^:]*: (\S+)/.exec(welcome)![1]!
    for (const [, name, password] of welcome.matchAll(/^ {2}([a-z]+) +([a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}) /gm)) this.passwords.set(name!, password!)
  }

  /** Goes on in another browser, which has another camera. */
  async another(args: string[]): Promise<void> {
    await super.close()
    await this.browse(args)
  }

  /** A phone that nobody else has, in this file or another; its last four digits say whose a message is. */
  number(): string {
    return '1990000' + String(++this.phones).padStart(4, '0')
  }
}
