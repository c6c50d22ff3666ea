/** A way to break the engine: one replacement in one source file, made while bundling. Nothing of this ships. */
export interface Mutant {
  name: string
  file: string
  find: string
  replace: string
  /** Where to begin, for what shows itself seldom; 1. */
  seed?: number
  /** Unit tests that catch it, where thousands of schedules pass before one does. */
  tests?: readonly string[]
}
