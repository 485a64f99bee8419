import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

const JAR = join('..', 'server', 'target', 'server.jar')
const STARTS_WITHIN_MS = 170_000

/** What a test file is told of the demonstration: what it said at its start, and which number this file is. */
export type Told = { welcome: string; turn: number }
declare module 'vitest' {
  interface ProvidedContext {
    demonstration: string
  }
}

/** One demonstration for all files of a run, started when the first of them asks for it and ended after the last. */
export default async function demonstration(project: TestProject): Promise<() => Promise<void>> {
  let running: ChildProcess | null = null
  let welcome: Promise<string> | null = null
  let turn = 0
  const asked = createServer((_, answer) => {
    welcome ??= Promise.resolve().then(() => said((running = started())))
    welcome.then(
      (words) => answer.end(JSON.stringify({ welcome: words, turn: turn++ } satisfies Told)),
      (why: unknown) => answer.writeHead(500).end(String(why)),
    )
  })
  await new Promise<void>((ready) => asked.listen(0, '127.0.0.1', ready))
  project.provide('demonstration', `http://127.0.0.1:${(asked.address() as AddressInfo).port}/`)
  return async () => {
    asked.closeAllConnections()
    asked.close()
    if (running && running.exitCode === null && running.kill()) await once(running, 'exit')
  }
}

/** @param options of Java */
export function started(options: string[] = []): ChildProcess {
  const java = join(process.env['PANKE_JAVA_HOME'] ?? process.env['JAVA_HOME'] ?? '', 'bin', 'java')
  if (!existsSync(JAR)) throw new Error(JAR + ' is missing; build the server first')
  return spawn(java, ['--enable-native-access=ALL-UNNAMED', ...options, '-jar', JAR, 'demo', '--port', '0', '--no-open'], { stdio: ['ignore', 'pipe', 'pipe'] })
}

/** Everything the demonstration says before it waits. */
export function said(running: ChildProcess): Promise<string> {
  return new Promise((told, failed) => {
    let out = ''
    let err = ''
    const late = setTimeout(() => failed(new Error(`the demonstration did not start: ${out}${err}`)), STARTS_WITHIN_MS)
    running.stderr!.on('data', (d) => (err += d))
    running.stdout!.on('data', (d) => {
      out += d
      if (!/3\. .*\n/.test(out)) return
      clearTimeout(late)
      told(out)
    })
    running.on('exit', (status) => failed(new Error(`the demonstration ended with ${status}: ${err}`)))
  })
}
