import './topics.css'
import { useSignal } from '@preact/signals'
import { Button } from '@/components/ui/Button'
import { MergeIcon } from '@/components/ui/icons/library-icons'
import { TextField } from '@/components/ui/TextField'
import { t } from '@/lib/i18n/translate'
import { RenameDialog } from './RenameDialog'
import { SimilarTopics } from './SimilarTopics'
import { TopicRow } from './TopicRow'
import { useTopics } from './use-topics'
import { VocabularyFiles } from './VocabularyFiles'

const shownAtOnce = 300

/** The user's vocabulary: counts, names, descriptions, colours, and merging what is one. */
export function TopicsPage() {
  const { topics, rename, describe, forget } = useTopics()
  const filter = useSignal('')
  const picked = useSignal<readonly string[]>([])
  const renaming = useSignal<readonly string[] | undefined>(undefined)
  const wanted = filter.value.trim().toLocaleLowerCase()
  const shown = (topics ?? []).filter(({ topic }) => topic.toLocaleLowerCase().includes(wanted))

  return (
    <div class="view">
      <header class="view__head">
        <h1>{t('library.view.topics')}</h1>
        <p class="view__hint">
          {topics ? t('library.topics.count', { n: topics.length }) : t('library.list.loading')}
        </p>
      </header>
      {topics ? <SimilarTopics topics={topics} onMerge={(from, to) => void rename(from, to)} /> : null}
      <div class="view__tools">
        <TextField
          label={t('library.topics.filter')}
          isLabelHidden
          placeholder={t('library.topics.filter')}
          value={filter.value}
          data-testid="filter-topics"
          onInput={(value) => {
            filter.value = value
          }}
        />
        <Button
          icon={<MergeIcon />}
          disabled={picked.value.length < 2}
          data-testid="merge-topics"
          onClick={() => {
            renaming.value = picked.value
          }}
        >
          {picked.value.length < 2
            ? t('library.topics.mergeSome')
            : t('library.topics.merge', { n: picked.value.length })}
        </Button>
        <VocabularyFiles topics={topics ?? []} onTopic={describe} />
      </div>
      {topics?.length === 0 ? <p>{t('library.topics.none')}</p> : null}
      <ul class="topics">
        {shown.slice(0, shownAtOnce).map((entry) => (
          <TopicRow
            key={entry.topic}
            entry={entry}
            isPicked={picked.value.includes(entry.topic)}
            onPick={(isPicked) => {
              const others = picked.value.filter((topic) => topic !== entry.topic)
              picked.value = isPicked ? [...others, entry.topic] : others
            }}
            onRename={() => {
              renaming.value = [entry.topic]
            }}
            onDescribe={(next) => void describe(next)}
            onForget={() => forget(entry.topic)}
          />
        ))}
      </ul>
      {shown.length > shownAtOnce ? (
        <p>{t('library.topics.more', { n: shown.length - shownAtOnce })}</p>
      ) : null}
      {renaming.value ? (
        <RenameDialog
          from={renaming.value}
          topics={topics ?? []}
          onClose={() => {
            renaming.value = undefined
          }}
          onRename={(to) => {
            void rename(renaming.value ?? [], to)
            renaming.value = undefined
            picked.value = []
          }}
        />
      ) : null}
    </div>
  )
}
