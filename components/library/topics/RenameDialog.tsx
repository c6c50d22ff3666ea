import { useSignal } from '@preact/signals'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import { TextField } from '@/components/ui/TextField'
import { formatList } from '@/lib/i18n/format-list'
import { t } from '@/lib/i18n/translate'
import type { TopicEntry } from '../state/organiser-services'

interface RenameDialogProps {
  from: readonly string[]
  topics: readonly TopicEntry[]
  onClose: () => void
  onRename: (to: string) => void
}

/** Asks for the new name; says when it will merge with a topic that is there. */
export function RenameDialog({ from, topics, onClose, onRename }: RenameDialogProps) {
  const mostUsed = topics.find(({ topic }) => from.includes(topic))?.topic ?? from[0] ?? ''
  const name = useSignal(mostUsed)
  const to = name.value.replace(/\s+/g, ' ').trim()
  const held = topics.find(({ topic }) => topic === to && !from.includes(topic))
  const isSame = from.length === 1 && to === from[0]
  const canRename = to !== '' && !isSame
  return (
    <Dialog
      title={from.length > 1 ? t('library.topics.merge', { n: from.length }) : t('library.topics.rename')}
      onClose={onClose}
      testId="rename-dialog"
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            variant="primary"
            disabled={!canRename}
            data-testid="confirm-rename"
            onClick={() => onRename(to)}
          >
            {held || from.length > 1 ? t('library.topics.doMerge') : t('library.topics.rename')}
          </Button>
        </>
      }
    >
      <div class="form">
        {from.length > 1 ? <p>{formatList(from)}</p> : null}
        <TextField
          label={t('library.topics.newName')}
          hint={
            held
              ? t('library.topics.willMerge', { topic: to, n: held.count })
              : t('library.topics.renameHint')
          }
          value={name.value}
          data-testid="new-topic-name"
          onInput={(value) => {
            name.value = value
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && canRename) onRename(to)
          }}
        />
      </div>
    </Dialog>
  )
}
