import type { TopicEntry } from '../state/organiser-services'

/** Topics that differ only in case, accents, hyphens or plural: the most used one first. */
export function findSimilarTopics(topics: readonly TopicEntry[]): TopicEntry[][] {
  const groups = new Map<string, TopicEntry[]>()
  for (const entry of topics) {
    const key = topicKey(entry.topic)
    groups.set(key, [...(groups.get(key) ?? []), entry])
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => group.toSorted((a, b) => b.count - a.count || a.topic.localeCompare(b.topic)))
    .toSorted((a, b) => sum(b) - sum(a))
}

/** One key for all spellings of a topic. English plurals only: other languages' endings are not guessed. */
export function topicKey(topic: string): string {
  return topic
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[\s\-_/]+/)
    .map(singular)
    .join('')
}

function singular(word: string): string {
  if (word.length <= 3 || /(ss|us|is)$/.test(word)) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2)
  return word.endsWith('s') ? word.slice(0, -1) : word
}

function sum(group: readonly TopicEntry[]): number {
  return group.reduce((total, { count }) => total + count, 0)
}
