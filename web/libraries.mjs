// Installs the libraries that the lock names, unless they are there: the lock that was installed lies beside them.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const wanted = readFileSync('package-lock.json', 'utf8')
const installed = 'node_modules/.panke-lock.json'
if (!existsSync(installed) || readFileSync(installed, 'utf8') !== wanted) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  execFileSync(npm, ['ci', '--no-audit', '--no-fund', '--prefer-offline'], { stdio: 'inherit' })
  writeFileSync(installed, wanted)
}
