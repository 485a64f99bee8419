import { defineConfig } from 'vitest/config'

/** Measurements in a browser, by hand: `bench/run kiosk`. */
export default defineConfig({ test: { include: ['bench/**/*.ts'], testTimeout: 600_000, hookTimeout: 60_000, fileParallelism: false } })
