/** Signed notes, checkpoints and proofs, checked here and nowhere else (C2SP signed-note, tlog-proof; RFC 9162). */

export type Key = { name: string; id: string; raw: Uint8Array<ArrayBuffer> }
export type Note = { text: string; signatures: { name: string; bytes: Uint8Array<ArrayBuffer> }[] }
export type Receipt = { origin: string; leaf: number; hash: Uint8Array<ArrayBuffer>; at: string; said: string[] }
export type Proof = { index: number; steps: Uint8Array<ArrayBuffer>[]; checkpoint: Note; size: number; root: Uint8Array<ArrayBuffer>; origin: string }

/** What does not hold. */
export type Fault = 'form' | 'signature' | 'unknown' | 'other' | 'log' | 'browser'
export class NotProven extends Error {
  constructor(readonly fault: Fault) {
    super(fault)
  }
}

const DASH = '— '
const NOTE_KEY = 1
const MARK = 'panke-receipt/v1'
const PROOF = 'c2sp.org/tlog-proof@v1\n'

function bytes(base64: string): Uint8Array<ArrayBuffer> {
  try {
    const raw = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))
    if (text64(raw) === base64) return raw
  } catch {
    // said below
  }
  throw new NotProven('form')
}
function text64(raw: Uint8Array): string {
  return btoa(Array.from(raw, (b) => String.fromCharCode(b)).join(''))
}
function hash32(base64: string): Uint8Array<ArrayBuffer> {
  const raw = bytes(base64)
  if (raw.length !== 32) throw new NotProven('form')
  return raw
}
const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)
const hex = (raw: Uint8Array): string => Array.from(raw, (b) => b.toString(16).padStart(2, '0')).join('')
const same = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((x, i) => x === b[i])

async function sha256(...parts: Uint8Array[]): Promise<Uint8Array<ArrayBuffer>> {
  const all = new Uint8Array(parts.reduce((n, p) => n + p.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return new Uint8Array(await crypto.subtle.digest('SHA-256', all))
}

/** A key as the log gives it: name, id and key, parted by plus. */
export async function readKey(line: string): Promise<Key> {
  const [name = '', id = '', key = ''] = [line.split('+')[0], line.split('+')[1], line.split('+').slice(2).join('+')]
  const raw = bytes(key)
  if (raw.length !== 33 || raw[0] !== NOTE_KEY) throw new NotProven('form')
  const own = hex((await sha256(utf8(name + '\n'), raw)).slice(0, 4))
  if (own !== id) throw new NotProven('form')
  return { name, id, raw: raw.slice(1) }
}

/** Those of the lines that are keys. One that is none, or is of a kind that signs no receipts, takes nothing from the others. */
export async function readKeys(lines: string[]): Promise<Key[]> {
  const read = await Promise.allSettled(lines.map(readKey))
  return read.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
}

export function readNote(note: string): Note {
  const end = note.lastIndexOf('\n\n')
  if (end < 0 || !note.endsWith('\n')) throw new NotProven('form')
  const signatures = note.slice(end + 2, -1).split('\n').map((line) => {
    const [name = '', signature = ''] = line.startsWith(DASH) ? line.slice(DASH.length).split(' ') : []
    const raw = bytes(signature)
    if (!name || raw.length <= 4) throw new NotProven('form')
    return { name, bytes: raw }
  })
  return { text: note.slice(0, end + 1), signatures }
}

/** Which of the keys signed it. One that is known and signed something else spoils it. */
export async function verified(note: Note, keys: Key[]): Promise<Key[]> {
  const by: Key[] = []
  for (const key of keys) {
    for (const each of note.signatures.filter((s) => s.name === key.name && hex(s.bytes.slice(0, 4)) === key.id)) {
      if (!(await signed(key, each.bytes.slice(4), note.text))) throw new NotProven('signature')
      by.push(key)
    }
  }
  if (!by.length) throw new NotProven('unknown')
  return by
}

/** The one that is of this very log, whose name is the key's with the number of an epoch: a key says nothing about another's. */
export function own(signers: Key[], origin: string): Key {
  const key = signers.find((k) => origin.startsWith(k.name + '/') && /^[1-9]\d{0,8}$/.test(origin.slice(k.name.length + 1)))
  if (!key) throw new NotProven('other')
  return key
}

async function signed(key: Key, signature: Uint8Array<ArrayBuffer>, text: string): Promise<boolean> {
  let imported: CryptoKey
  try {
    imported = await crypto.subtle.importKey('raw', key.raw, { name: 'Ed25519' }, false, ['verify'])
  } catch {
    throw new NotProven('browser')
  }
  return crypto.subtle.verify({ name: 'Ed25519' }, imported, signature, utf8(text))
}

export function readReceipt(note: Note): Receipt {
  const [mark, origin = '', leaf = '', hash = '', at = '', ...said] = note.text.slice(0, -1).split('\n')
  if (mark !== MARK || !/^leaf (0|[1-9]\d{0,14})$/.test(leaf) || Number.isNaN(Date.parse(at)) || !said.length) throw new NotProven('form')
  return { origin, leaf: Number(leaf.slice(5)), hash: hash32(hash), at, said }
}

/** Without what stands above it, and what a mail program has put before each line. */
function unquoted(text: string): string {
  const found = /^([> \t\u00a0\u3000]*)panke-receipt\//m.exec(text)
  if (!found) return text
  const quote = found[1] ?? ''
  const bare = (line: string): string => (line.startsWith(quote) ? line.slice(quote.length) : line === quote.trimEnd() ? '' : line)
  return text.slice(found.index).split('\n').map(bare).join('\n')
}

/** A receipt, and the proof that may stand behind it. */
export function parts(text: string): { receipt: string; proof: string } {
  const whole = unquoted(text.replace(/\r\n/g, '\n')).replace(/^\s+/, '').trimEnd() + '\n'
  const at = whole.indexOf(PROOF)
  return at < 0 ? { receipt: whole, proof: '' } : { receipt: whole.slice(0, at).trimEnd() + '\n', proof: whole.slice(at) }
}

export function readProof(text: string): Proof {
  const middle = text.indexOf('\n\n')
  const lines = text.slice(0, middle).split('\n').slice(1)
  // nobody vouches for it
  const [index = '', ...steps] = lines[0]?.startsWith('extra ') ? lines.slice(1) : lines
  if (!/^index (0|[1-9]\d{0,14})$/.test(index) || steps.length > 64) throw new NotProven('form')
  const checkpoint = readNote(text.slice(middle + 2))
  const [origin = '', size = '', root = ''] = checkpoint.text.split('\n')
  if (!/^(0|[1-9]\d{0,14})$/.test(size)) throw new NotProven('form')
  return { index: Number(index.slice(6)), steps: steps.map(hash32), checkpoint, size: Number(size), root: hash32(root), origin }
}

/** That the log whose checkpoint this is has the receipt's leaf (RFC 9162, section 2.1.3.2). */
export async function included(receipt: Receipt, proof: Proof, keys: Key[]): Promise<void> {
  own(await verified(proof.checkpoint, keys), receipt.origin)
  if (proof.origin !== receipt.origin || proof.index !== receipt.leaf || proof.index >= proof.size) throw new NotProven('log')
  let [place, last, hash] = [BigInt(proof.index), BigInt(proof.size - 1), receipt.hash]
  for (const step of proof.steps) {
    if (last === 0n) throw new NotProven('log')
    if (place & 1n || place === last) {
      hash = await sha256(Uint8Array.of(1), step, hash)
      while (!(place & 1n) && place !== 0n) {
        place >>= 1n
        last >>= 1n
      }
    } else hash = await sha256(Uint8Array.of(1), hash, step)
    place >>= 1n
    last >>= 1n
  }
  if (last !== 0n || !same(hash, proof.root)) throw new NotProven('log')
}

/** A receipt's text in an address, and back. */
export function fromAddress(hash: string): string {
  try {
    const base64 = hash.replace(/^#/, '').replace(/-/g, '+').replace(/_/g, '/')
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(atob(base64), (c) => c.charCodeAt(0)))
  } catch {
    return ''
  }
}
export function toAddress(text: string): string {
  return text64(utf8(text)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}
