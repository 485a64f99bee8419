import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { en, zh } from '../../src/verify/words'
import { findings, overflows, Stand } from '../stand'

/** Receipts made by another program than the one that checks them. */
const SHOTS = 'target/shots'
const NAME = 'panke-test/P1'
type Signer = { name: string; secret: KeyObject; id: Buffer; line: string }
const sha = (...given: (Buffer | string)[]): Buffer => given.reduce((h, p) => h.update(p), createHash('sha256')).digest()
function signer(name = NAME): Signer {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const marked = Buffer.concat([Buffer.of(1), publicKey.export({ type: 'spki', format: 'der' }).subarray(-32)])
  const id = sha(name + '\n', marked).subarray(0, 4)
  return { name, secret: privateKey, id, line: `${name}+${id.toString('hex')}+${marked.toString('base64')}` }
}
const office = signer()
const stranger = signer()
const neighbour = signer('panke-test/P2')
const signed = (text: string, by: Signer = office): string => `${text}\n— ${by.name} ${Buffer.concat([by.id, sign(null, Buffer.from(text), by.secret)]).toString('base64')}\n`
const leaf = sha(Buffer.of(0), 'leaf')
const [left, right] = [sha(Buffer.of(0), 'left'), sha(Buffer.of(0), 'right')] as const
const root = sha(Buffer.of(1), sha(Buffer.of(1), left, leaf), right)
const said = `panke-receipt/v1\n${NAME}/1\nleaf 1\n${leaf.toString('base64')}\n2026-03-01T02:00:00Z\n由安家带来。\nBrought by Anjia.\n`
const note = signed(said)
const proof = `c2sp.org/tlog-proof@v1\nindex 1\n${left.toString('base64')}\n${right.toString('base64')}\n\n${signed(`${NAME}/1\n3\n${root.toString('base64')}\n`)}`
const hash = (text: string): string => '#' + Buffer.from(text).toString('base64url')

const stand = new Stand('/verify/index.html', () => (asked) => (asked.path === '/log/P1/keys' ? { status: 200, body: ['no key at all', office.line, 'panke-test/P1+00000000+AAAA', neighbour.line].join('\n') + '\n' } : { status: 404 }))
beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true })
  await stand.open()
})
afterAll(() => stand.close())

describe.each([['zh', zh], ['en', en]] as const)('in %s', (lang, w) => {
  test.each([[360, false], [1280, true]])('a genuine receipt is told from others, %i wide', async (width, dark) => {
    const page = await stand.page({ lang, width, dark })
    await page.goto(stand.address + 'verify?project=P1' + hash(note))
    await page.getByText(w.good).waitFor()
    await page.getByText('Brought by Anjia.').waitFor()
    await page.getByText(w.notYet).waitFor()
    await page.getByText(w.notLogged).waitFor()
    expect(await page.getByText(w.provesLogged).count()).toBe(0)
    await page.getByText(/2026.*(GMT|UTC)/).waitFor()
    await page.getByText(w.atWhy).waitFor()
    await page.screenshot({ path: `${SHOTS}/verify-${lang}-${width}.png`, fullPage: true })
    expect(await findings(page)).toEqual([])
    expect(await overflows(page)).toBe(false)
    const check = async (text: string, told: string): Promise<void> => {
      await page.getByLabel(w.field).fill(text)
      await page.getByRole('button', { name: w.check }).click()
      await page.getByText(told).waitFor()
    }
    await page.getByLabel(w.field).press('End')
    await page.getByLabel(w.field).pressSequentially('x')
    await expect.poll(() => page.getByText(w.good).count()).toBe(0)
    await page.screenshot({ path: `${SHOTS}/verify-${lang}-${width}-edited.png`, fullPage: true })
    await check('panke', w.faults.form)
    await page.getByLabel(w.field).fill('')
    await expect.poll(() => page.getByText(w.faults.form).count()).toBe(0)
    await check(note + proof.replace('index 1', 'extra YW55\nindex 1'), w.inLogWhy(3))
    await check(note + proof, w.inLogWhy(3))
    await page.getByText(w.provesLogged).waitFor()
    expect(await page.getByText(w.notLogged).count()).toBe(0)
    await check((note + proof).replace(/^/gm, '> > ').replace(/[ ]+$/gm, ''), w.inLogWhy(3))
    await check((note + proof).replace(/^(?=.)/gm, '\u00a0  '), w.inLogWhy(3))
    await check(signed(said, neighbour), w.faults.other)
    await check(note.replace('安家', '乐居'), w.faults.signature)
    await check(signed(said, stranger), w.faults.unknown)
    await check(note + proof.replace('index 1', 'index 0'), w.faults.log)
    await check(note + proof.replace(left.toString('base64'), right.toString('base64')), w.faults.log)
    await check('panke', w.faults.form)
    expect(await findings(page)).toEqual([])
    expect(page.complaints).toEqual([])
  })
})

test('once it is open, it needs no network', async () => {
  const page = await stand.page({ lang: 'en' })
  await page.goto(stand.address + 'verify?project=P1' + hash(note))
  await page.getByText(en.good).waitFor()
  await page.context().setOffline(true)
  await page.getByLabel(en.field).fill(note + proof)
  await page.getByRole('button', { name: en.check }).click()
  await page.getByText(en.inLog).waitFor()
  expect(page.complaints).toEqual([])
})
