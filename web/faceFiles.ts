import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

/** Of the libraries' files only those that a look needs: two models, two builds of the arithmetic, one reader of QR codes. */
const FILES = {
  '@vladmandic/human': ['models/blazeface.json', 'models/blazeface.bin', 'models/faceres.json', 'models/faceres.bin'],
  '@tensorflow/tfjs-backend-wasm': ['dist/tfjs-backend-wasm.wasm', 'dist/tfjs-backend-wasm-simd.wasm'],
  'zxing-wasm': ['dist/reader/zxing_reader.wasm'],
}
/** Everything of faces lies in one folder, so that one rule can keep it from a browser. */
export const FACE = 'face/'
const isFace = (id: string | null | undefined): boolean => id?.includes('/src/kiosk/face/') ?? false
export const chunkName = (chunk: { facadeModuleId?: string | null; moduleIds: string[] }): string => (isFace(chunk.facadeModuleId) || chunk.moduleIds.every(isFace) ? FACE : 'assets/') + '[name]-[hash].js'

export function faceFiles(): Plugin {
  const home = (library: string) => join(dirname(createRequire(import.meta.url).resolve('vite/package.json')), '..', library)
  return {
    name: 'face-files',
    generateBundle() {
      for (const [library, files] of Object.entries(FILES)) {
        for (const file of files) this.emitFile({ type: 'asset', fileName: FACE + file.replace(/.*\//, ''), source: readFileSync(join(home(library), file)) })
      }
    },
  }
}
