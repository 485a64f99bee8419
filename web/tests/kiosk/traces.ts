import { execFileSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readdirSync, readSync } from 'node:fs'
import { join } from 'node:path'

const AT_ONCE = 64 << 20
/** So short that no file system tears it, so long that chance makes none. */
const NEEDLE = 40
const PLACES = [0.2, 0.4, 0.6, 0.8]

/** Pieces of some bytes as they would be found: plain, and in base64 wherever they began. */
export function needles(bytes: Buffer): Buffer[] {
  return PLACES.flatMap((place) => {
    const piece = bytes.subarray(Math.floor(bytes.length * place), Math.floor(bytes.length * place) + NEEDLE)
    // what stands at the edges depends on the neighbours
    return [piece, ...[0, 1, 2].map((shift) => Buffer.from(piece.subarray(shift, shift + 30).toString('base64')))]
  })
}

function opened(path: string): number | null {
  try {
    return openSync(path, 'r')
  } catch (e) {
    if ((e as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw e
  }
}

/** Which of them a file has; one that went meanwhile has none. */
export function found(path: string, needles: Buffer[]): string[] {
  const file = opened(path)
  if (file === null) return []
  const longest = Math.max(...needles.map((n) => n.length))
  const window = Buffer.alloc(AT_ONCE + longest)
  const hits = new Set<string>()
  let kept = 0
  try {
    for (let read = readSync(file, window, 0, AT_ONCE, null); read > 0; read = readSync(file, window, kept, AT_ONCE, null)) {
      const seen = window.subarray(0, kept + read)
      needles.forEach((n, i) => seen.includes(n) && hits.add(`needle ${i} in ${path}`))
      kept = Math.min(longest - 1, seen.length)
      seen.copyWithin(0, seen.length - kept)
    }
  } finally {
    closeSync(file)
  }
  return [...hits]
}

/** Every file below a folder, as far as it is still there. */
export function files(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name))
}

/** Everything that a Java process has in its memory, also what nobody uses any more. */
export function heap(pid: number, to: string): string {
  execFileSync(join(process.env['PANKE_JAVA_HOME'] ?? process.env['JAVA_HOME'] ?? '', 'bin', 'jcmd'), [String(pid), 'GC.heap_dump', '-all', '-overwrite', to])
  return to
}
