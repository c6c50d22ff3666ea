/** What the library says of one word: how many records hold it, and how often each topic is among them. */
export interface WordEvidence {
  /** How much the word counts (`queryWeight`). */
  weight: number
  documents: number
  /** Topic to records that hold the word and carry the topic. */
  topics: ReadonlyMap<string, number>
}

/** Imagined records that share the word as often as the whole library does: so rare topics do not shout. */
const imagined = 2

/**
 * For each topic the mean weight of evidence of the article's words: the logarithm of how much more
 * often a word stands in the topic's records than anywhere (naive Bayes of Lewis 1998, words present
 * only, averaged so that long and short texts compare). It is read off the posting lists each time, so
 * that every save and every correction counts at once and nothing is ever trained.
 */
export function weighTopics(
  words: readonly WordEvidence[],
  topicCounts: ReadonlyMap<string, number>,
  documents: number,
): Map<string, number> {
  const sums = new Map<string, number>()
  let total = 0
  for (const { weight, documents: holding, topics } of words) {
    if (holding === 0 || documents === 0) continue
    total += weight
    const usual = Math.min(1, holding / documents)
    for (const [topic, count] of topics) {
      const here = (count + imagined * usual) / ((topicCounts.get(topic) ?? 0) + imagined)
      sums.set(topic, (sums.get(topic) ?? 0) + weight * Math.max(0, Math.log(here / usual)))
    }
  }
  for (const [topic, sum] of sums) sums.set(topic, total > 0 ? sum / total : 0)
  return sums
}
