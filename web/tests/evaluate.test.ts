import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawFace, type Day } from './kiosk/drawn'
import { findings, overflows, Stand } from './stand'

/** `panke evaluate` on pictures of people whom nobody is, with everything it does in earnest: the kiosk's worker, a browser, its page. */
const JAR = resolve('..', 'evaluate', 'target', 'evaluate.jar')
const FOLDER = resolve('target', 'evaluated')
const PERSONS = 32
const DAYS: Day[] = [{ x: 0.02, noise: 3 }, { x: -0.03, y: 0.02, scale: 1.06, tilt: 0.04, light: 0.06, noise: 5 }]

const stand = new Stand('/kiosk/index.html', () => () => ({ status: 401, body: { code: 'LOGIN' } }))
beforeAll(async () => {
  await stand.open()
  const page = await stand.page()
  await page.goto(stand.address + 'kiosk')
  await page.evaluate(`window.drawFace = ${drawFace.toString()}`)
  rmSync(FOLDER, { recursive: true, force: true })
  for (let person = 0; person < PERSONS; person++) {
    const folder = join(FOLDER, 'pictures', `p${person}`)
    mkdirSync(folder, { recursive: true })
    const pictures = await page.evaluate(([seed, days]) => days.map((day) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 480 })
      ;(window as unknown as { drawFace: typeof drawFace }).drawFace(canvas.getContext('2d')!, seed, day)
      return canvas.toDataURL('image/jpeg', 0.92).split(',')[1]!
    }), [2_000 + person, DAYS] as const)
    pictures.forEach((text, i) => writeFileSync(join(folder, `${i}.jpg`), Buffer.from(text, 'base64')))
  }
  // a picture with nobody in it, one that is none, and a file that is not even called one
  writeFileSync(join(FOLDER, 'pictures', 'p0', '9.png'), Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'))
  writeFileSync(join(FOLDER, 'pictures', 'p1', 'broken.jpg'), 'not a picture')
  writeFileSync(join(FOLDER, 'pictures', 'p1', 'notes.txt'), 'not a picture')
  writeFileSync(join(FOLDER, 'groups.csv'), 'person,group\n' + [...Array(PERSONS).keys()].map((i) => `p${i},${i % 2 ? 'odd' : 'even'}`).join('\n'))
}, 120_000)
afterAll(() => stand.close())

const java = join(process.env['PANKE_JAVA_HOME'] ?? process.env['JAVA_HOME'] ?? '', 'bin', 'java')
const evaluate = (...args: string[]) => spawnSync(java, ['-Xlog:disable', '-jar', JAR, 'evaluate', ...args], { encoding: 'utf8', timeout: 240_000 })

test.each(['zh', 'en'] as const)('an operator measures the kiosk\'s own code on their pictures, and reads the page in %s', { timeout: 300_000 }, async (lang) => {
  const out = join(FOLDER, 'out-' + lang)
  const said = evaluate(join(FOLDER, 'pictures'), '--groups', join(FOLDER, 'groups.csv'), '--out', out, '--lang', lang)
  expect(said.stderr).toContain('report.html')
  expect(said.status).toBe(0)
  const table = JSON.parse(readFileSync(join(out, 'calibration.json'), 'utf8'))
  expect(table).toMatchObject({ format: 'panke face calibration 1', model: 'human-3.3.6-faceres', dimension: 1_024, faces: 'people', persons: PERSONS, pictures: 2 * PERSONS, pairs: 4 * (PERSONS * (PERSONS - 1)) / 2, genuinePairs: PERSONS })
  expect(table.different).toBeLessThanOrEqual(table.same)
  // the same people as in the table of drawn faces would pass by its threshold
  expect(table.same).toBeGreaterThan(0.8)
  const page = await stand.page({ width: 1_280, height: 900 })
  await page.goto('file://' + join(out, 'report.html'))
  await page.screenshot({ path: `target/shots/evaluation-${lang}.png`, fullPage: true })
  expect(await findings(page)).toEqual([])
  expect(await overflows(page)).toBe(false)
  const text = await page.locator('main').innerText()
  for (const each of lang === 'zh' ? ['没有看到脸', '图片打不开', '不是图片的文件'] : ['no face was seen', 'cannot be read', 'no picture']) expect(text).toContain(each)
  expect(text).toContain('odd')
  expect(text).not.toMatch(/\bp\d+\b/)
  await page.context().close()
})

test('what cannot be measured is said, with what was expected', () => {
  const few = join(FOLDER, 'few', 'p0')
  mkdirSync(few, { recursive: true })
  writeFileSync(join(few, '1.jpg'), '')
  for (const [args, words] of [[[], 'panke evaluate pictures'], [[join(FOLDER, 'nowhere')], 'no such folder'], [[join(FOLDER, 'few')], 'at least 30'], [[join(FOLDER, 'pictures'), '--aim', '2'], 'between 0 and 1']] as const) {
    const said = evaluate(...args, '--lang', 'en')
    expect(said.stderr).toContain(words)
    expect(said.status).toBe(2)
  }
})
