import { touch, usePopup } from '@/components/popup/popup-context'
import { Notice } from '@/components/ui/Notice'
import { TextArea } from '@/components/ui/TextArea'
import { TokenField } from '@/components/ui/TokenField'
import type { PrivateContent } from '@/lib/crypto/secured/private-content'
import { t } from '@/lib/i18n/translate'
import type { OpenNotes } from '@/lib/private/open-notes'
import { readNote } from './read-note'

interface PopupPrivateProps {
  notes: OpenNotes
  /** Someone works on it: the lock waits. */
  onWork: () => void
}

/** The private note in the popup: sealed at every key press, so that draft and save hold nothing else. */
export function PopupPrivate({ notes, onWork }: PopupPrivateProps) {
  const { model } = usePopup()
  const { content, error } = readNote(notes, model.record.value.privateNote)
  if (error) return <Notice kind="danger">{t(`error.${error.code}`, error.params)}</Notice>
  const keep = (change: Partial<PrivateContent>) => {
    touch(model, { privateNote: notes.seal({ ...content, ...change }) })
    onWork()
  }
  return (
    <>
      <TextArea
        label={t('private.title')}
        isLabelHidden
        placeholder={t('private.note.empty')}
        maxRows={6}
        value={content.note}
        spellcheck={false}
        data-testid="private-note"
        dir="auto"
        onInput={(note) => keep({ note })}
      />
      <TokenField
        label={t('private.tags')}
        isLabelHidden
        tokens={content.tags}
        placeholder={content.tags.length === 0 ? t('private.tags.empty') : ''}
        testId="private-tags"
        complete={() => []}
        onChange={(tags) => keep({ tags })}
      />
    </>
  )
}
