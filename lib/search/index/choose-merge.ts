import type { Segment } from './segment-schema'

/** So many segments of like size are made one; a query looks each word up in every segment. */
const mostAlike = 8
/** The newest segments are one up to this size: a cold query pays for each, and so few are written anew at once. */
const mostInTail = 2_000
/** A segment this dead is written anew. */
const deadShare = 0.25
const fewestDead = 500

/**
 * Which neighbouring segments to merge next, or undefined. The newest are kept as one; like sizes are merged
 * (a segment joins while it is at most twice what follows it), so that a document is rewritten about log8(n)
 * times.
 */
export function chooseMerge(
  segments: readonly Segment[],
  deadIn: (segment: Segment) => number,
): Segment[] | undefined {
  const rotten = segments.find((segment) => {
    const dead = deadIn(segment)
    return dead === segment.documents || (dead >= fewestDead && dead >= deadShare * segment.documents)
  })
  if (rotten) return [rotten]
  const tail = tailOf(segments)
  if (tail.length > 1) return tail
  let documents = 0
  let from = segments.length
  while (from > 0) {
    const next = segments[from - 1]
    if (!next) break
    if (segments.length - from >= mostAlike && next.documents > 2 * documents) break
    if (
      segments.length - from > 0 &&
      segments.length - from < mostAlike &&
      next.documents > mostAlike * Math.max(1000, documents)
    )
      break
    documents += next.documents
    from -= 1
  }
  return segments.length - from >= mostAlike ? segments.slice(from) : undefined
}

function tailOf(segments: readonly Segment[]): Segment[] {
  let documents = 0
  let from = segments.length
  while (from > 0) {
    documents += segments[from - 1]?.documents ?? 0
    if (documents > mostInTail) break
    from -= 1
  }
  return segments.slice(from)
}
