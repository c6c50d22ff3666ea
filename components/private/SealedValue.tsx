import { useEffect } from 'preact/hooks'
import { usePage } from '@/components/library/state/page-state'
import { useServices } from '@/components/library/state/services'
import { AppError } from '@/lib/errors/app-error'
import { t } from '@/lib/i18n/translate'
import { PassphraseForm } from './PassphraseForm'

/** A note that came with a file, still sealed. Under the passphrase of today it opens by itself. */
export function SealedValue({ id, secured }: { id: string; secured: string }) {
  const { private: secret } = useServices()
  const { actions } = usePage()
  useEffect(() => {
    secret.adopt([id]).catch((error: unknown) => actions.fail(error))
  }, [id, secured, secret, actions])
  return (
    <div class="private__box" data-testid="private-sealed">
      <h3>{t('private.sealed.title')}</h3>
      <p class="private__hint">{t('private.sealed.text')}</p>
      <PassphraseForm
        label={t('private.sealed.passphrase')}
        action={t('private.sealed.open')}
        testId="private-file-passphrase"
        onSubmit={async (passphrase) => {
          const { opened } = await secret.adopt([id], passphrase)
          if (opened === 0) throw new AppError('secured.altered')
          actions.say(t('private.sealed.opened', { n: opened }))
        }}
      />
    </div>
  )
}
