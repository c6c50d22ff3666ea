import { usePage } from '@/components/library/state/page-state'
import { useServices } from '@/components/library/state/services'
import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'
import type { Bytes } from '@/lib/crypto/bytes'
import { openForeignValue } from '@/lib/crypto/secured/foreign-value'
import { t } from '@/lib/i18n/translate'
import type { ClipRecord } from '@/lib/record/record-schema'
import { ForeignText } from './ForeignText'
import { NoteVersions } from './NoteVersions'
import { PassphraseForm } from './PassphraseForm'
import { useSiteKey } from './use-site-key'
import { useVersions } from './use-versions'

/** Another tool's value: closed without its key, byte for byte as it came. */
export function ForeignValue({ record, secured }: { record: ClipRecord; secured: string }) {
  const { private: secret } = useServices()
  const { actions } = usePage()
  const key = useSiteKey(secret.siteKey, (error) => actions.fail(error))
  const versions = useVersions(record.id, 'secured')
  const text = key && readText(secured, key)
  return (
    <div class="private__box" data-testid="private-foreign">
      <div class="private__acts">
        <h3>{t('private.foreign.title')}</h3>
        {text === undefined ? null : (
          <span class="private__badge" data-testid="not-authenticated">
            {t('private.foreign.notAuthenticated')}
          </span>
        )}
      </div>
      {key && text !== undefined ? (
        <ForeignText key={secured} id={record.id} text={text} siteKey={key} />
      ) : (
        <>
          <p class="private__hint">{t('private.foreign.text')}</p>
          {key ? <Notice kind="danger">{t('private.foreign.wrongKey')}</Notice> : null}
          <PassphraseForm
            label={t('private.foreign.key')}
            action={t('private.foreign.open')}
            hint={t('private.foreign.keyHint')}
            testId="site-key"
            onSubmit={(typed) => secret.siteKey.enter(typed)}
          />
        </>
      )}
      {key ? (
        <div>
          <Button
            variant="link"
            onClick={() => void secret.siteKey.forget().catch((error) => actions.fail(error))}
          >
            {t('private.foreign.forget')}
          </Button>
        </div>
      ) : null}
      {versions.length > 0 ? (
        <NoteVersions
          id={record.id}
          path="secured"
          values={[secured, ...versions]}
          open={(value) => ({ note: (key && readText(value, key)) ?? value, tags: [] })}
        />
      ) : null}
    </div>
  )
}

function readText(value: string, key: Bytes): string | undefined {
  try {
    return openForeignValue(value, key)
  } catch {
    return undefined // Padding or UTF-8 do not hold: the key is another.
  }
}
