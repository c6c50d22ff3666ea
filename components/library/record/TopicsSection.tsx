import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { TokenField } from '@/components/ui/TokenField'
import { t } from '@/lib/i18n/translate'
import type { ClipRecord } from '@/lib/record/record-schema'
import { usePage } from '../state/page-state'
import { useServices } from '../state/services'
import { completeTopics } from './complete-topics'
import type { EditRecord } from './use-record'

/** The record's topics as tokens, completed from the user's own vocabulary. */
export function TopicsSection({ record, edit }: { record: ClipRecord; edit: EditRecord }) {
  const { library } = useServices()
  const { actions } = usePage()
  const vocabulary = useSignal<{ topic: string; count: number }[]>([])
  useEffect(() => {
    library.topics().then(
      (topics) => {
        vocabulary.value = topics
      },
      (error: unknown) => actions.fail(error),
    )
  }, [library, actions, vocabulary])
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
