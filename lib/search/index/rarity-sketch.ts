/**
 * How many documents hold each term, roughly and without reading any block: a table of bytes addressed
 * by the term's hash, each the logarithm of the largest count of the terms that share it. A rare term may
 * so look as common as another; with sixteen times more places than most libraries have words per record
 * that is seldom, and then it only weighs less.
 */
const placesPerDocument = 32
const fewestPlaces = 1 << 10
const mostPlaces = 1 << 20
/** Steps in which a count doubles: a byte reaches 2^31. */
const stepsPerDoubling = 8

export function createSketch(documents: number): Uint8Array<ArrayBuffer> {
  let places = fewestPlaces
  while (places < documents * placesPerDocument && places < mostPlaces) places *= 2
  return new Uint8Array(places)
}

export function addToSketch(sketch: Uint8Array, term: string, documents: number): void {
  const at = hashTerm(term) & (sketch.length - 1)
  const code = Math.min(255, Math.round(stepsPerDoubling * Math.log2(1 + documents)))
  if (code > (sketch[at] ?? 0)) sketch[at] = code
}

/** About how many documents hold `term`; 0 only if none does. */
export function readSketch(sketch: Uint8Array, term: string): number {
  const code = sketch[hashTerm(term) & (sketch.length - 1)] ?? 0
  return code === 0 ? 0 : 2 ** (code / stepsPerDoubling) - 1
}

/** FNV-1a, mixed so that its low bits are good. */
function hashTerm(term: string): number {
  let hash = 2166136261
  for (let i = 0; i < term.length; i++) hash = Math.imul(hash ^ term.charCodeAt(i), 16777619)
  hash ^= hash >>> 15
  return hash >>> 0
}
