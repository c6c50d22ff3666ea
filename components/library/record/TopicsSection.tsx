import { TokenField } from '@/components/ui/TokenField'
import { t } from '@/lib/i18n/translate'
import type { ClipRecord } from '@/lib/record/record-schema'
import { completeTopics } from './complete-topics'
import type { EditRecord } from './use-record'
import { useVocabulary } from './use-vocabulary'

/** The record's topics as tokens, completed from the user's own vocabulary. */
export function TopicsSection({ record, edit }: { record: ClipRecord; edit: EditRecord }) {
  const vocabulary = useVocabulary()
  return (
    <section class="record__section">
      <h2>{t('library.field.topics')}</h2>
      <TokenField
        label={t('library.field.topics')}
        isLabelHidden
        tokens={record.topics}
        testId="topics"
        placeholder={t('library.record.addTopic')}
        complete={(text) => completeTopics(vocabulary.value, text, record.topics)}
        onChange={(topics) => edit(t('library.field.topics'), (base) => ({ ...base, topics }))}
      />
    </section>
  )
}
