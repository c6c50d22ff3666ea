import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The built extension in real browsers. `npm test` builds it first; alone: `npm run build`, then `npm run test:e2e`. */
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    name: 'e2e',
    environment: 'node',
    include: ['test/e2e/**/*.test.ts'],
    // Full counts take an hour where samples take a minute.
    testTimeout: process.env['CLIPFILE_LONG'] ? 3_600_000 : 120_000,
    hookTimeout: 120_000,
    pool: 'forks',
    // Each file has a browser of its own; two at a time keep two cores busy and waits short.
    maxWorkers: 2,
  },
})
