import type { Dot, VersionVector } from './edit-schema'

/** Is the edit of that name covered by `vector`? A vector covers a writer up to its sequence, inclusive. */
export function coversDot(vector: VersionVector, dot: Dot): boolean {
  return (vector[dot[0]] ?? 0) >= dot[1]
}

/** The smallest vector that covers what any of these covers. A new object; keys in order of the writers. */
export function joinVectors(...vectors: readonly VersionVector[]): VersionVector {
  const joined = new Map<string, number>()
  for (const vector of vectors) {
    for (const [writer, sequence] of Object.entries(vector)) {
      if (sequence > (joined.get(writer) ?? 0)) joined.set(writer, sequence)
    }
  }
  return fromSorted(joined)
}

/** `vector`, raised so that it covers these dots too. */
export function addDots(vector: VersionVector, dots: readonly Dot[]): VersionVector {
  const joined = new Map(Object.entries(vector))
  for (const [writer, sequence] of dots) {
    if (sequence > (joined.get(writer) ?? 0)) joined.set(writer, sequence)
  }
  return fromSorted(joined)
}

/** Does `larger` cover everything that `smaller` covers? */
export function isWithin(smaller: VersionVector, larger: VersionVector): boolean {
  return Object.entries(smaller).every(([writer, sequence]) => sequence <= (larger[writer] ?? 0))
}

/** What `vector` covers beyond `known`: the entries that `known` does not reach. */
export function withoutKnown(vector: VersionVector, known: VersionVector): VersionVector {
  return fromSorted(
    new Map(Object.entries(vector).filter(([writer, sequence]) => sequence > (known[writer] ?? 0))),
  )
}

// `Object.fromEntries` defines own properties, so a writer called `__proto__` is a key like any other.
function fromSorted(entries: Map<string, number>): VersionVector {
  return Object.fromEntries(
    [...entries].sort(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0)),
  )
}
