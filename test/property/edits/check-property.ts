import fc from 'fast-check'

const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31))
console.log(`seed ${seed} (replay with SEED=${seed})`)

/** Runs a property with this run's seed, which is printed. */
export function checkProperty<T>(property: fc.IProperty<T>, numRuns = 300): void {
  fc.assert(property, { seed, numRuns })
}
