import type { Alignment } from './align'

/**
 * A passage was put into a quote: up to some word the pattern stands where `one` has it, from there on
 * where `other` has it. Answers the split that keeps most; undefined where one of the two keeps all of it.
 */
export function joinAlignments(one: Alignment, other: Alignment): Alignment | undefined {
  const length = one.places.length
  let left = 0
  let right = other.kept.reduce((sum, part) => sum + part, 0)
  let most = 0
  let split = 0
  let lastLeft = -1
  for (let row = 0; row < length; row++) {
    const next = other.places[row] ?? -1
    if (left + right > most && (next < 0 || next > lastLeft)) {
      most = left + right
      split = row
    }
    left += one.kept[row] ?? 0
    right -= other.kept[row] ?? 0
    lastLeft = Math.max(lastLeft, one.places[row] ?? -1)
  }
  if (split === 0 || left >= most) return undefined
  const places = Int32Array.from([...one.places.subarray(0, split), ...other.places.subarray(split)])
  const kept = Float32Array.from([...one.kept.subarray(0, split), ...other.kept.subarray(split)])
  return { places, kept }
}
