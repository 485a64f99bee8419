import { defineConfig } from 'vitest/config'

/** The journeys drive two Chromiums at a time, on what `npm run build` has built. */
export default defineConfig({ test: { include: ['tests/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000, globalSetup: 'tests/demonstration.ts', maxWorkers: 2 } })
