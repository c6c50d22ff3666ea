/**
 * Size after padding, by PADMÉ (Nikitin et al., PURBs, 2019): at most 12% more, and of a size of n bytes
 * only about log log n bits can be learnt. `length` in bytes, positive.
 */
export function paddedLength(length: number): number {
  if (length < 2) return length
  const exponent = Math.floor(Math.log2(length))
  const keptBits = Math.floor(Math.log2(exponent)) + 1
  const step = 2 ** Math.max(0, exponent - keptBits)
  return Math.ceil(length / step) * step
}
