export interface Project {
  name: string
  args: string[]
  /** Runs in a browser, so that it is left out where there is none. */
  needsBrowser: boolean
}

/** One step after the other; the projects of a step run beside each other, since each takes about one core. */
export const steps: readonly (readonly Project[])[] = [
  [{ name: 'unit and property', args: ['--project', 'unit'], needsBrowser: false }],
  [
    { name: 'sync backends', args: ['--config', 'vitest.backends.config.ts'], needsBrowser: false },
    { name: 'browser', args: ['--project', 'browser'], needsBrowser: true },
  ],
  [{ name: 'end to end', args: ['--config', 'vitest.e2e.config.ts'], needsBrowser: true }],
]
