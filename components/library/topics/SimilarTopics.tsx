import { Button } from '@/components/ui/Button'
import { formatNumber } from '@/lib/i18n/format-number'
import { t } from '@/lib/i18n/translate'
import type { TopicEntry } from '../state/organiser-services'
import { findSimilarTopics } from './similar-topics'

interface SimilarTopicsProps {
  topics: readonly TopicEntry[]
  onMerge: (from: readonly string[], to: string) => void
}

const shown = 5

/** Topics that seem to be one, each with the way to make them so. */
export function SimilarTopics({ topics, onMerge }: SimilarTopicsProps) {
  const groups = findSimilarTopics(topics)
  if (groups.length === 0) return null
  return (
    <section class="similar" data-testid="similar-topics">
      <h2>{t('library.topics.similar')}</h2>
      <ul>
        {groups.slice(0, shown).map((group) => {
          const [kept, ...others] = group
          if (!kept) return null
          return (
            <li key={kept.topic}>
              <span>
                {group.map((entry, index) => (
                  <span key={entry.topic}>
                    {index > 0 ? ', ' : ''}
                    <bdi>{entry.topic}</bdi> ({formatNumber(entry.count)})
                  </span>
                ))}
              </span>
              <Button
                onClick={() =>
                  onMerge(
                    others.map(({ topic }) => topic),
                    kept.topic,
                  )
                }
              >
                {t('library.topics.mergeInto', { topic: kept.topic })}
              </Button>
            </li>
          )
        })}
      </ul>
      {groups.length > shown ? (
        <p class="view__hint">{t('library.facet.more', { n: groups.length - shown })}</p>
      ) : null}
    </section>
  )
}
