import type { PageWords } from './words'

/** A word in more places than this (articles, navigation) says nothing of the place. */
const maxPlaces = 40
const bucketSize = 8

/**
 * Word numbers at which `pattern` may begin on the page, likeliest first, at most `limit`, give or take
 * what was inserted or deleted. Rare words weigh more; `at` counts into the pattern.
 */
export function findDiagonals(page: PageWords, pattern: readonly string[], limit: number): number[] {
  const votes = new Map<number, { weight: number; sum: number }>()
  pattern.forEach((word, at) => {
    const places = placesOf(page, pattern, word, at)
    if (!places || places.length > maxPlaces) return
    const weight = Math.min(word.length, 12) / places.length
    for (const place of places) addVote(votes, place - at, weight)
  })
  const merged = [...votes].map(([bucket, own]) => {
    const other = votes.get(bucket + 1)
    return { diagonal: Math.round(own.sum / own.weight), weight: own.weight + (other?.weight ?? 0) }
  })
  merged.sort((a, b) => b.weight - a.weight)
  const chosen: number[] = []
  const best = merged[0]?.weight ?? 0
  for (const { diagonal, weight } of merged) {
    if (chosen.length >= limit || weight * 10 < best) break
    if (chosen.every((other) => Math.abs(other - diagonal) > bucketSize)) chosen.push(diagonal)
  }
  return chosen
}

/** A single sign (Chinese, Japanese) stands everywhere; with the next one it tells more. */
function placesOf(
  page: PageWords,
  pattern: readonly string[],
  word: string,
  at: number,
): number[] | undefined {
  const places = page.places.get(word)
  if (!places || places.length <= maxPlaces) return places
  const following = pattern[at + 1]
  if (following === undefined || places.length > 5000) return undefined
  return places.filter((place) => page.texts[place + 1] === following)
}

function addVote(
  votes: Map<number, { weight: number; sum: number }>,
  diagonal: number,
  weight: number,
): void {
  const bucket = Math.floor(diagonal / bucketSize)
  const entry = votes.get(bucket)
  if (entry) {
    entry.weight += weight
    entry.sum += diagonal * weight
  } else votes.set(bucket, { weight, sum: diagonal * weight })
}
