import { failure } from './filter-documents'
import type { Hits } from './score-words'

// Plain loops, and over what was found where that is known: with callbacks they took most of a query's time
// (100,000 records: 17 of 28 ms), and a page that was just opened has none of them compiled.

/** The documents of a segment that the words of a query leave. */
export interface WordMatches {
  /** Bits of `failure`; 0 for what matches. */
  state: Uint8Array
  /** Sums of the scores, where `state` is 0. */
  scores: Float32Array
  /** Documents among which all matches are, in any order; undefined where no word limits them. */
  found: Uint32Array | undefined
}

/** What has all of `wanted` and none of `excluded`, dead documents left out. */
export function matchWords(
  size: number,
  dead: Uint8Array | undefined,
  wanted: readonly Hits[],
  excluded: readonly Hits[],
): WordMatches {
  const state = new Uint8Array(size)
  const [rarest, ...others] = wanted.toSorted((a, b) => a.documents.length - b.documents.length)
  if (!rarest) {
    if (dead) for (let i = 0; i < size; i++) if (dead[i] !== 0) state[i] = failure.query
    fail(state, excluded)
    return { state, scores: new Float32Array(size), found: undefined }
  }
  const { scores } = rarest
  let found = dead ? living(rarest.documents, dead) : rarest.documents
  for (const other of others) found = narrow(found, scores, other.scores)
  state.fill(failure.query)
  for (let k = 0; k < found.length; k++) state[found[k] as number] = 0
  fail(state, excluded)
  return { state, scores, found }
}

function living(documents: Uint32Array, dead: Uint8Array): Uint32Array {
  let count = 0
  for (let k = 0; k < documents.length; k++) {
    const document = documents[k] as number
    if (dead[document] === 0) documents[count++] = document
  }
  return documents.subarray(0, count)
}

/** Keeps what has a score in `more` too, and adds that. */
function narrow(found: Uint32Array, scores: Float32Array, more: Float32Array): Uint32Array {
  let count = 0
  for (let k = 0; k < found.length; k++) {
    const document = found[k] as number
    const score = more[document] as number
    if (score === 0) continue
    scores[document] = (scores[document] as number) + score
    found[count++] = document
  }
  return found.subarray(0, count)
}

function fail(state: Uint8Array, excluded: readonly Hits[]): void {
  for (const { documents } of excluded) {
    for (let k = 0; k < documents.length; k++) state[documents[k] as number] = failure.query
  }
}

/** Fails what `passes` where it is excluded, and what does not where it is not. */
export function markFailures(
  { state, found }: Pick<WordMatches, 'state' | 'found'>,
  passes: (document: number) => boolean,
  isExcluded: boolean,
): void {
  const count = found ? found.length : state.length
  for (let k = 0; k < count; k++) {
    const document = found ? (found[k] as number) : k
    if (passes(document) === isExcluded) state[document] = (state[document] as number) | failure.query
  }
}
