import { useRef } from 'preact/hooks'
import { Button } from '@/components/ui/Button'
import { ExportIcon } from '@/components/ui/icons/icons'
import { ImportIcon } from '@/components/ui/icons/library-icons'
import { t } from '@/lib/i18n/translate'
import { saveText } from '../shell/save-text'
import type { TopicEntry } from '../state/organiser-services'
import { usePage } from '../state/page-state'
import { readVocabulary, writeVocabulary } from './vocabulary-file'

interface VocabularyFilesProps {
  topics: readonly TopicEntry[]
  onTopic: (entry: TopicEntry) => Promise<void>
}

/** Takes the vocabulary out as CSV, and in from CSV or a list. */
export function VocabularyFiles({ topics, onTopic }: VocabularyFilesProps) {
  const { actions } = usePage()
  const input = useRef<HTMLInputElement>(null)
  async function take(file: File): Promise<void> {
    const rows = readVocabulary(await file.text())
    for (const row of rows) {
      const held = topics.find(({ topic }) => topic === row.topic)
      await onTopic({
        ...row,
        count: held?.count ?? 0,
        description: row.description || (held?.description ?? ''),
        color: row.color ?? held?.color,
      })
    }
    actions.say(t('library.topics.imported', { n: rows.length }))
  }
  return (
    <>
      <Button
        variant="quiet"
        icon={<ExportIcon />}
        onClick={() => saveText('topics.csv', writeVocabulary(topics), 'text/csv')}
      >
        {t('common.export')}
      </Button>
      <Button variant="quiet" icon={<ImportIcon />} onClick={() => input.current?.click()}>
        {t('library.view.import')}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".csv,.txt,text/csv,text/plain"
        hidden
        aria-label={t('library.topics.importFile')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          event.currentTarget.value = ''
          if (file) take(file).catch((error: unknown) => actions.fail(error))
        }}
      />
    </>
  )
}
