import type { Segment } from './segment-schema'

/** So many segments of like size are made one; a query looks each word up in every segment. */
const mostAlike = 8
/** A segment this dead is written anew. */
const deadShare = 0.25
const fewestDead = 500

/**
 * Which neighbouring segments to merge next, or undefined. Like sizes are merged (a segment joins while
 * it is at most twice what follows it), so that a document is rewritten about log8(n) times.
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
