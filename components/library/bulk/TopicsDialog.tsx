import { useSignal } from '@preact/signals'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import { TokenField } from '@/components/ui/TokenField'
import { t } from '@/lib/i18n/translate'
import { completeTopics } from '../record/complete-topics'
import { useVocabulary } from '../record/use-vocabulary'
import { usePage } from '../state/page-state'
import { useBulk } from './use-bulk'

/** Adds topics to the selected records, or takes them away. */
export function TopicsDialog({ onClose }: { onClose: () => void }) {
  const { selection } = usePage()
  const bulk = useBulk()
  const vocabulary = useVocabulary()
  const added = useSignal<string[]>([])
  const removed = useSignal<string[]>([])

  function apply(): void {
    if (added.value.length > 0) void bulk.addTopics(added.value)
    if (removed.value.length > 0) void bulk.removeTopics(removed.value)
    onClose()
  }

  const isNothing = added.value.length === 0 && removed.value.length === 0
  return (
    <Dialog
      title={t('library.topicsDialog.title', { n: selection.value.ids.size })}
      onClose={onClose}
      testId="topics-dialog"
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button variant="primary" disabled={isNothing} onClick={apply} data-testid="apply-topics">
            {t('library.dialog.apply')}
          </Button>
        </>
      }
    >
      <div class="form">
        <TokenField
          label={t('library.topicsDialog.add')}
          tokens={added.value}
          testId="add-topics"
          complete={(text) => completeTopics(vocabulary.value, text, added.value)}
          onChange={(tokens) => {
            added.value = tokens
          }}
        />
        <TokenField
          label={t('library.topicsDialog.remove')}
          tokens={removed.value}
          testId="remove-topics"
          complete={(text) => completeTopics(vocabulary.value, text, removed.value)}
          onChange={(tokens) => {
            removed.value = tokens
          }}
        />
      </div>
    </Dialog>
  )
}
