import type { Option } from '@/components/ui/OptionList'
import { t } from '@/lib/i18n/translate'

export const mostOptions = 8

/**
 * Topics of the vocabulary that fit what is typed, best first: those that begin with it, then those of
 * which a word does, then those that hold it; more used ones first in each. Case and accents don't count.
 */
export function completeTopics(
  text: string,
  vocabulary: readonly { topic: string; count: number }[],
  chosen: readonly string[],
): Option[] {
  const typed = foldTopic(text)
  const taken = new Set(chosen)
  const ranked: { option: Option; rank: number; count: number }[] = []
  for (const { topic, count } of vocabulary) {
    const rank = taken.has(topic) ? -1 : rankTopic(foldTopic(topic), typed)
    if (rank >= 0) ranked.push({ option: { key: topic, text: topic, detail: String(count) }, rank, count })
  }
  ranked.sort((a, b) => a.rank - b.rank || b.count - a.count)
  return ranked.slice(0, mostOptions).map(({ option }) => option)
}

/** Keywords of the page that begin with what is typed, or of which a word does, and are no topics yet. */
export function completeFromPage(
  text: string,
  keywords: readonly string[],
  vocabulary: readonly { topic: string }[],
  chosen: readonly string[],
): Option[] {
  const typed = foldTopic(text)
  const known = new Set([...vocabulary.map(({ topic }) => topic), ...chosen].map(foldTopic))
  return (
    keywords
      // What is typed in full needs no completion, and keeps the spelling that the user gave it.
      .filter((keyword) => foldTopic(keyword) !== typed && !known.has(foldTopic(keyword)))
      .filter((keyword) => [0, 1].includes(rankTopic(foldTopic(keyword), typed)))
      .map((keyword) => ({ key: `page:${keyword}`, text: keyword, detail: t('popup.topics.ofPage') }))
  )
}

function rankTopic(topic: string, typed: string): number {
  const at = topic.indexOf(typed)
  if (at <= 0) return at
  return /[\s\-/&(]/.test(topic.charAt(at - 1)) ? 1 : 2
}

/** Without case and accents, as topics are compared. */
export function foldTopic(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
