/** Ms for ten million steps of a generator on a quiet core of the machine for which the goals were set. */
export const referenceSteps = 13.5

/** The same on this machine at the moment, as `library/calibrate.ts` counts them in a browser. */
export function timeSteps(): number {
  const from = performance.now()
  let state = 1
  for (let step = 0; step < 10_000_000; step++) state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
  return performance.now() - from + (state === 0 ? 1 : 0)
}
