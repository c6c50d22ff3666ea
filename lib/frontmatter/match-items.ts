import type { JsonValue } from '@/lib/record/json'
import type { Form } from './file-form'
import { stateValue } from './same-value'
import { asFields } from './write-form'

/**
 * Which item of the file each wanted item is: equal ones first, then those with one address or name, then,
 * where as many are left on both sides, by their order. Answers for each wanted item the index in
 * `present`, or -1 for a new one. Items that the record does not see (`undefined`) are nobody's.
 */
export function matchItems(
  form: Form,
  present: readonly (JsonValue | undefined)[],
  wanted: readonly JsonValue[],
): number[] {
  const matches = wanted.map(() => -1)
  const free = new Set(present.flatMap((value, index) => (value === undefined ? [] : [index])))
  const pairUp = (nameOf: (value: JsonValue) => string | undefined) => {
    const places = new Map<string, number[]>()
    for (const index of free) {
      const name = nameOf(present[index] ?? null)
      if (name !== undefined) places.set(name, [...(places.get(name) ?? []), index])
    }
    for (const [at, value] of wanted.entries()) {
      const index = matches[at] === -1 ? places.get(nameOf(value) ?? '')?.shift() : undefined
      if (index === undefined) continue
      matches[at] = index
      free.delete(index)
    }
  }
  pairUp((value) => stateValue(form, value))
  for (const key of ['id', 'webUrl', 'url', 'title', 'name']) pairUp((value) => nameBy(value, key))
  const left = matches.flatMap((match, at) => (match === -1 ? [at] : []))
  const spare = [...free]
  if (left.length === spare.length) for (const [order, at] of left.entries()) matches[at] = spare[order] ?? -1
  return matches
}

function nameBy(value: JsonValue, key: string): string | undefined {
  const name = asFields(value)[key]
  return typeof name === 'string' && name !== '' ? `${key}:${name}` : undefined
}

/** The places of a longest rising run within `numbers`: what need not move when the rest is put in order. */
export function longestRisingRun(numbers: readonly number[]): Set<number> {
  const lengths = numbers.map(() => 1)
  const before = numbers.map(() => -1)
  let best = -1
  for (const [at, number] of numbers.entries()) {
    for (let earlier = 0; earlier < at; earlier++) {
      if ((numbers[earlier] ?? 0) < number && (lengths[earlier] ?? 0) + 1 > (lengths[at] ?? 0)) {
        lengths[at] = (lengths[earlier] ?? 0) + 1
        before[at] = earlier
      }
    }
    if (best === -1 || (lengths[at] ?? 0) > (lengths[best] ?? 0)) best = at
  }
  const run = new Set<number>()
  for (let at = best; at >= 0; at = before[at] ?? -1) run.add(at)
  return run
}
