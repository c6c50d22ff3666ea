import type { Option } from '@/components/ui/OptionList'
import { formatNumber } from '@/lib/i18n/format-number'

const shown = 8

/** Topics of the vocabulary that begin with the text, then those in which a word does, most used first. */
export function completeTopics(
  vocabulary: readonly { topic: string; count: number }[],
  text: string,
  taken: readonly string[],
): Option[] {
  const typed = text.toLocaleLowerCase()
  const ranked = vocabulary.flatMap((entry) => {
    const rank = rankTopic(entry.topic.toLocaleLowerCase(), typed)
    return rank === undefined || taken.includes(entry.topic) ? [] : [{ ...entry, rank }]
  })
  return ranked
    .sort((a, b) => a.rank - b.rank || b.count - a.count)
    .slice(0, shown)
    .map(({ topic, count }) => ({ key: topic, text: topic, detail: formatNumber(count) }))
}

function rankTopic(topic: string, typed: string): number | undefined {
  if (topic === typed) return 0
  if (topic.startsWith(typed)) return 1
  if (topic.split(/[\s-]+/).some((word) => word.startsWith(typed))) return 2
  return topic.includes(typed) ? 3 : undefined
}
