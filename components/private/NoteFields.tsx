import { EditableText } from '@/components/library/record/EditableText'
import type { EditRecord } from '@/components/library/record/use-record'
import { usePage } from '@/components/library/state/page-state'
import { useServices } from '@/components/library/state/services'
import { Notice } from '@/components/ui/Notice'
import { TokenField } from '@/components/ui/TokenField'
import type { PrivateContent } from '@/lib/crypto/secured/private-content'
import { t } from '@/lib/i18n/translate'
import type { OpenNotes } from '@/lib/private/open-notes'
import type { ClipRecord } from '@/lib/record/record-schema'
import { NoteVersions } from './NoteVersions'
import { readNote } from './read-note'
import { useKeepOpen } from './use-keep-open'
import { useVersions } from './use-versions'

interface NoteFieldsProps {
  record: ClipRecord
  notes: OpenNotes
  edit: EditRecord
}

/** Note and tags, edited in place. Several that were written at once are listed, and one is chosen first. */
export function NoteFields({ record, notes, edit }: NoteFieldsProps) {
  const { private: secret } = useServices()
  const { actions } = usePage()
  const keepOpen = useKeepOpen(secret.notes, (error) => actions.fail(error))
  const versions = useVersions(record.id, 'privateNote')
  const { content, error } = readNote(notes, record.privateNote)
  if (versions.length > 0)
    return (
      <NoteVersions
        id={record.id}
        path="privateNote"
        values={[record.privateNote, ...versions]}
        open={(sealed) => notes.open(sealed)}
      />
    )
  if (error) return <Notice kind="danger">{t(`error.${error.code}`, error.params)}</Notice>
  const keep = (change: Partial<PrivateContent>) => {
    const sealed = notes.seal({ ...content, ...change })
    edit(t('private.title'), ({ privateNote: _before, ...rest }) =>
      sealed === '' ? rest : { ...rest, privateNote: sealed },
    )
    keepOpen()
  }
  return (
    <>
      <EditableText
        label={t('private.title')}
        isLabelHidden
        isLong
        value={content.note}
        placeholder={t('private.note.empty')}
        testId="private-note"
        maxRows={30}
        onSave={(note) => keep({ note })}
      />
      <TokenField
        label={t('private.tags')}
        isLabelHidden
        tokens={content.tags}
        placeholder={t('private.tags.empty')}
        testId="private-tags"
        complete={() => []}
        onChange={(tags) => keep({ tags })}
      />
      <p class="private__hint">{t('private.hint')}</p>
    </>
  )
}
