import { existsSync } from 'node:fs'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { chunkName, FACE, faceFiles } from './faceFiles'

/** One entry for each kind of person. Nothing is inlined: the pages run under default-src 'self'. */
const entries = ['index.html', 'b/index.html', 'kiosk/index.html', 'me/index.html', 'verify/index.html', 'notice/index.html']

export default defineConfig({
  plugins: [vue(), faceFiles()],
  build: {
    outDir: process.env['PANKE_DIST'] ?? 'target/classes/static',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: entries.filter((e) => existsSync(new URL(e, import.meta.url))), output: { chunkFileNames: chunkName } },
  },
  worker: { format: 'es', rollupOptions: { output: { entryFileNames: FACE + '[name]-[hash].js', chunkFileNames: FACE + '[name]-[hash].js' } } },
})
