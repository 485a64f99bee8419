import { defineConfig } from 'vitest/config'

/** The journeys drive one Chromium after another, on what `npm run build` has built. */
export default defineConfig({ test: { include: ['tests/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000, fileParallelism: false } })
