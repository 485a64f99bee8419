// Builds the pages; where nothing they are made of is newer than what was built last, there is nothing to do.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'

const SOURCES = ['src', 'b', 'kiosk', 'me', 'verify', 'notice', 'index.html', 'package.json', 'package-lock.json', 'vite.config.ts', 'faceFiles.ts', 'tsconfig.json']
const BUILT = 'target/classes/static/index.html'
const DONE = 'target/pages-built'

/** When the youngest file in there was written, and its folder: a file that is gone leaves a younger folder. */
function youngest(path) {
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => youngest(`${path}/${name}`)))
}

const begun = new Date()
const isFresh = existsSync(BUILT) && existsSync(DONE) && Math.max(...SOURCES.map(youngest)) < statSync(DONE).mtimeMs
if (!isFresh) {
  const { status } = spawnSync('npm', ['run', 'build'], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
  // as old as the beginning: what was written meanwhile is built the next time
  writeFileSync(DONE, '')
  utimesSync(DONE, begun, begun)
}
