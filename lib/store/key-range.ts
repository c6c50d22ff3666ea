/** All keys `[first, ...]` of a store or index whose keys are pairs. */
export function pairsFrom(first: string): IDBKeyRange {
  return IDBKeyRange.bound([first], [first, []])
}

/** Keys of `outbox` after a sequence. */
export function sequencesAfter(sequence: number): IDBKeyRange {
  return IDBKeyRange.lowerBound(sequence, true)
}

/** Keys of `outbox` up to a sequence, inclusive. */
export function sequencesUpTo(sequence: number): IDBKeyRange {
  return IDBKeyRange.upperBound(sequence)
}

/** Keys after `key`, or all: for walking a store in pages. */
export function keysAfter(key: string | number | undefined): IDBKeyRange | null {
  return key === undefined ? null : IDBKeyRange.lowerBound(key, true)
}

/** Keys of an index of times before `ms`. */
export function timesBefore(ms: number): IDBKeyRange {
  return IDBKeyRange.upperBound(ms, true)
}
