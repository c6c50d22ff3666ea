/** Share of the shorter title's words that must stand in the other one. */
const neededShare = 0.6

/**
 * Do two titles name one article? Equal when folded, one within the other (a site's name at the end), or
 * most words shared (a headline that was reworded). An empty title agrees with any: it says nothing.
 */
export function isSameTitle(one: string, other: string): boolean {
  const left = foldWords(one)
  const right = foldWords(other)
  if (left.length === 0 || right.length === 0) return true
  const [shorter, longer] = left.length <= right.length ? [left, right] : [right, left]
  const words = new Set(longer)
  const shared = shorter.filter((word) => words.has(word)).length
  return shared / shorter.length >= neededShare
}

function foldWords(title: string): string[] {
  const folded = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return folded.match(/[\p{L}\p{N}]+/gu) ?? []
}
