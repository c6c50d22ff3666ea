import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Sync backends against the real servers, which the tests install and start themselves. */
export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    name: 'backends',
    environment: 'node',
    include: ['test/backends/**/*.test.ts'],
    testTimeout: process.env['CLIPFILE_LONG'] ? 3_600_000 : 60_000,
    hookTimeout: 180_000,
    fileParallelism: false,
  },
})
