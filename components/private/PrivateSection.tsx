import './private.css'
import type { EditRecord } from '@/components/library/record/use-record'
import { usePage } from '@/components/library/state/page-state'
import { useServices } from '@/components/library/state/services'
import { Notice } from '@/components/ui/Notice'
import { isOwnSecured, readSecured } from '@/lib/crypto/secured/read-secured'
import { t } from '@/lib/i18n/translate'
import type { ClipRecord } from '@/lib/record/record-schema'
import { ForeignValue } from './ForeignValue'
import { NoteFields } from './NoteFields'
import { PrivateFrame } from './PrivateFrame'
import { PrivateLock } from './PrivateLock'
import { SealedValue } from './SealedValue'
import { usePrivate } from './use-private'

/** The record's private part in the library: the note, and what a file brought along in its place. */
export function PrivateSection({ record, edit }: { record: ClipRecord; edit: EditRecord }) {
  const { private: secret } = useServices()
  const { actions } = usePage()
  const fail = (error: unknown) => actions.fail(error)
  const state = usePrivate(secret.notes, fail)
  const { privateNote, secured } = record
  const value = secured === undefined ? undefined : readSecured(secured)
  const isOwn = isOwnSecured(secured ?? '')
  // A file has one place: where another tool's value stands, none of ours could go out.
  const hasNote = secured === undefined || isOwn || privateNote !== undefined
  const isHeld = privateNote !== undefined || isOwn
  return (
    <section class="record__section private" data-testid="private">
      <div class="private__line">
        <h2>{t('private.title')}</h2>
        <PrivateLock
          state={state}
          isHeld={isHeld}
          notes={secret.notes}
          say={(text) => actions.say(text)}
          fail={fail}
        />
      </div>
      {state && hasNote ? (
        <PrivateFrame services={secret} state={state} say={(text) => actions.say(text)}>
          {(notes) => (
            <>
              {isOwn ? <SealedValue id={record.id} secured={secured ?? ''} /> : null}
              <NoteFields record={record} notes={notes} edit={edit} />
            </>
          )}
        </PrivateFrame>
      ) : null}
      {value?.kind === 'foreign' ? <ForeignValue record={record} secured={secured ?? ''} /> : null}
      {value?.kind === 'truncated' ? <Notice kind="danger">{t('error.secured.truncated')}</Notice> : null}
      {value?.kind === 'opaque' ? <p class="private__hint">{t('private.opaque')}</p> : null}
    </section>
  )
}
