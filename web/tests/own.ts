import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { said, started } from './demonstration'
import { LiveOffice } from './live'

const FOLDERS = 'target/own'

/** A demonstration that no other test file knows: with one kiosk, and everything that it writes in one folder. */
export class OwnOffice extends LiveOffice {
  folder = ''
  /** What the server said, a log among it. */
  log = ''
  private server: ChildProcess | null = null

  /** @param args of the browser */
  override async open(args: string[] = []): Promise<void> {
    mkdirSync(FOLDERS, { recursive: true })
    this.folder = resolve(mkdtempSync(join(FOLDERS, 'demo-')))
    this.server = started(['-Djava.io.tmpdir=' + this.folder])
    for (const out of [this.server.stdout!, this.server.stderr!]) out.on('data', (d: Buffer) => (this.log += d.toString()))
    this.met(await said(this.server))
    await this.browse(args)
  }

  /** The server's process. */
  get pid(): number {
    return this.server!.pid!
  }

  override async close(): Promise<void> {
    await super.close()
    if (this.server && this.server.exitCode === null && this.server.kill()) await once(this.server, 'exit')
    rmSync(this.folder, { recursive: true, force: true })
  }
}
