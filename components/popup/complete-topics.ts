import type { Option } from '@/components/ui/OptionList'

const mostOptions = 8

/**
 * Topics of the vocabulary that fit what is typed, best first: those that begin with it, then those of
 * which a word does, then those that hold it; more used ones first in each. Case and accents don't count.
 */
export function completeTopics(
  text: string,
  vocabulary: readonly { topic: string; count: number }[],
  chosen: readonly string[],
): Option[] {
  const typed = fold(text)
  const taken = new Set(chosen)
  const ranked: { option: Option; rank: number; count: number }[] = []
  for (const { topic, count } of vocabulary) {
    const rank = taken.has(topic) ? -1 : rankTopic(fold(topic), typed)
    if (rank >= 0) ranked.push({ option: { key: topic, text: topic, detail: String(count) }, rank, count })
  }
  ranked.sort((a, b) => a.rank - b.rank || b.count - a.count)
  return ranked.slice(0, mostOptions).map(({ option }) => option)
}

function rankTopic(topic: string, typed: string): number {
  const at = topic.indexOf(typed)
  if (at <= 0) return at
  return /[\s\-/&(]/.test(topic.charAt(at - 1)) ? 1 : 2
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
