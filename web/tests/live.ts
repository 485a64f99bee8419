import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Browsing } from './stand'

const ROOT = '..'
const STARTS_WITHIN_MS = 170_000

/** The demonstration's own office, running for one test file: its address, its people, its kiosk's code. */
export class LiveOffice extends Browsing {
  private process!: ChildProcess
  passwords = new Map<string, string>()
  pairingCode = ''

  async open(): Promise<void> {
    const java = join(process.env['PANKE_JAVA_HOME'] ?? process.env['JAVA_HOME'] ?? '', 'bin', 'java')
    const jar = join(ROOT, 'server', 'target', 'server.jar')
    if (!existsSync(jar)) throw new Error(jar + ' is missing; build the server first')
    this.process = spawn(java, ['--enable-native-access=ALL-UNNAMED', '-jar', jar, 'demo', '--port', '0', '--no-open'], { stdio: ['ignore', 'pipe', 'pipe'] })
    const said = await this.welcome()
    this.address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)![0] + '/'
    this.pairingCode = /pairing code[^:]*: (\S+)/.exec(said)![1]!
    for (const [, name, password] of said.matchAll(/^ {2}([a-z]+) +([a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}) /gm)) this.passwords.set(name!, password!)
    await this.browse()
  }

  async close(): Promise<void> {
    await super.close()
    if (this.process.exitCode === null && this.process.kill()) await once(this.process, 'exit')
  }

  /** Everything the demonstration says before it waits. */
  private welcome(): Promise<string> {
    return new Promise((told, failed) => {
      let out = ''
      let err = ''
      const late = setTimeout(() => failed(new Error('the demonstration did not start: ' + out + err)), STARTS_WITHIN_MS)
      this.process.stderr!.on('data', (d) => (err += d))
      this.process.stdout!.on('data', (d) => {
        out += d
        if (!/3\. .*\n/.test(out)) return
        clearTimeout(late)
        told(out)
      })
      this.process.on('exit', (status) => failed(new Error(`the demonstration ended with ${status}: ${err}`)))
    })
  }
}
