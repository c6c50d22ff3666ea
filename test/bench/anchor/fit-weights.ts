import type { Evidence } from '@/lib/annotate/evidence'

/** One search for a mark: what spoke for each place and for absence, and which places were right. */
export interface Sample {
  places: { evidence: Evidence; isRight: boolean }[]
  absence: Evidence
  /** How much the sample counts. */
  weight: number
}

const steps = 500
const stepSize = 0.05
const shrink = 1e-4

/**
 * The weights under which the right places (or absence, where none is right) are likeliest: a conditional
 * logit, fitted by Adam over all samples. Deterministic.
 */
export function fitWeights(samples: readonly Sample[]): Evidence {
  const names = [...new Set(samples.flatMap(namesOf))]
  const rows = samples.map(({ places, absence, weight }) => {
    const isGone = !places.some(({ isRight }) => isRight)
    const options = [
      { evidence: absence, isRight: isGone },
      ...places.map(({ evidence, isRight }) => ({ evidence, isRight })),
    ]
    return {
      weight,
      options: options.map(({ evidence, isRight }) => ({
        isRight,
        values: Float64Array.from(names, (name) => evidence[name] ?? 0),
      })),
    }
  })
  const weights = new Float64Array(names.length)
  const mean = new Float64Array(names.length)
  const square = new Float64Array(names.length)
  for (let step = 1; step <= steps; step++) {
    const gradient = weights.map((weight) => weight * shrink)
    for (const { options, weight } of rows) addGradient(gradient, weights, options, weight / rows.length)
    gradient.forEach((slope, index) => {
      mean[index] = 0.9 * (mean[index] ?? 0) + 0.1 * slope
      square[index] = 0.999 * (square[index] ?? 0) + 0.001 * slope * slope
      const size = Math.sqrt((square[index] ?? 0) / (1 - 0.999 ** step)) + 1e-8
      weights[index] = (weights[index] ?? 0) - (stepSize * (mean[index] ?? 0)) / (1 - 0.9 ** step) / size
    })
  }
  return Object.fromEntries(names.map((name, index) => [name, Number((weights[index] ?? 0).toFixed(2))]))
}

function namesOf({ places, absence }: Sample): string[] {
  return [...Object.keys(absence), ...Object.keys(places[0]?.evidence ?? {})]
}

function addGradient(
  gradient: Float64Array,
  weights: Float64Array,
  options: readonly { values: Float64Array; isRight: boolean }[],
  share: number,
): void {
  const scores = options.map(({ values }) => Math.exp(dot(values, weights)))
  let all = 0
  let right = 0
  options.forEach(({ isRight }, option) => {
    all += scores[option] ?? 0
    if (isRight) right += scores[option] ?? 0
  })
  options.forEach(({ values, isRight }, option) => {
    const score = scores[option] ?? 0
    const error = share * (score / all - (isRight ? score / right : 0))
    for (let index = 0; index < values.length; index++)
      gradient[index] = (gradient[index] ?? 0) + error * (values[index] ?? 0)
  })
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0
  for (let index = 0; index < one.length; index++) sum += (one[index] ?? 0) * (other[index] ?? 0)
  return sum
}
