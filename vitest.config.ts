import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') }
/** Milliseconds. Full counts take an hour where samples take a minute. */
const testTimeout = process.env['CLIPFILE_LONG'] ? 3_600_000 : 120_000
const jsx = { jsx: 'automatic' as const, jsxImportSource: 'preact' }

/** unit: Node. browser: the same runner inside real Chromium, for IndexedDB and DOM. e2e has its own config. */
export default defineConfig({
  test: {
    // Vitest leaves one core to others; on two cores that doubles the wait.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        resolve: { alias },
        esbuild: jsx,
        test: {
          name: 'unit',
          environment: 'node',
          include: [
            'test/unit/**/*.test.ts?(x)',
            'test/property/**/*.test.ts',
            'lib/**/*.test.ts',
            'components/**/*.test.ts',
          ],
          testTimeout,
        },
      },
      {
        resolve: { alias },
        esbuild: jsx,
        // The page has no environment of its own.
        define: { 'import.meta.env.VITE_CLIPFILE_LONG': JSON.stringify(process.env['CLIPFILE_LONG'] ?? '') },
        // Found only when the first test of sync loads it, it would make Vite reload that test.
        optimizeDeps: { include: ['isomorphic-git'] },
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts?(x)'],
          testTimeout,
          fileParallelism: false,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
                args: [
                  '--no-sandbox',
                  '--disable-gpu',
                  '--disable-background-networking',
                  '--disable-component-update',
                  '--disable-sync',
                ],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
