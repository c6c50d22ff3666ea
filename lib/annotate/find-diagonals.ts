import type { PageWords } from './words'

/** A word in more places than this (articles, navigation) says nothing of the place. */
const maxPlaces = 40
const bucketSize = 8
/** A place with a smaller share of the best one's weight is not looked at. */
const worstShare = 10

/**
 * Word numbers at which `pattern` may begin on the page, likeliest first, at most `limit`, give or take
 * what was inserted or deleted. Rare words weigh more; `at` counts into the pattern.
 */
export function findDiagonals(page: PageWords, pattern: readonly string[], limit: number): number[] {
  const size = Math.ceil((page.texts.length + pattern.length) / bucketSize) + 1
  const weights = new Float32Array(size)
  const sums = new Float32Array(size)
  const voted: number[] = []
  pattern.forEach((word, at) => {
    const places = placesOf(page, pattern, word, at)
    if (!places || places.length > maxPlaces) return
    const weight = Math.min(word.length, 12) / places.length
    for (const place of places) {
      const diagonal = place - at + pattern.length
      const bucket = Math.floor(diagonal / bucketSize)
      if (weights[bucket] === 0) voted.push(bucket)
      weights[bucket] = (weights[bucket] ?? 0) + weight
      sums[bucket] = (sums[bucket] ?? 0) + diagonal * weight
    }
  })
  const weightOf = (bucket: number): number => (weights[bucket] ?? 0) + (weights[bucket + 1] ?? 0)
  const best = voted.reduce((most, bucket) => Math.max(most, weightOf(bucket)), 0)
  const likely = voted.filter((bucket) => weightOf(bucket) * worstShare >= best)
  const chosen: number[] = []
  for (const bucket of likely.sort((a, b) => weightOf(b) - weightOf(a))) {
    if (chosen.length >= limit) break
    const diagonal = Math.round((sums[bucket] ?? 0) / (weights[bucket] ?? 1)) - pattern.length
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
  if (!places || places.length <= maxPlaces || word.length > 1) return places
  const following = pattern[at + 1]
  if (following === undefined || places.length > 5000) return undefined
  return places.filter((place) => page.texts[place + 1] === following)
}
