import './private.css'
import { useSignal } from '@preact/signals'
import { usePage } from '@/components/library/state/page-state'
import { useServices } from '@/components/library/state/services'
import { t } from '@/lib/i18n/translate'
import { PassphraseForm } from './PassphraseForm'
import { PrivateFrame } from './PrivateFrame'
import { usePrivate } from './use-private'

/** Asks for the passphrase of notes that an import brought and that today's does not open. */
export function ImportedNotes({ ids }: { ids: readonly string[] }) {
  const { private: secret } = useServices()
  const { actions } = usePage()
  const left = useSignal(ids)
  const said = useSignal('')
  const state = usePrivate(secret.notes, (error) => actions.fail(error))

  async function open(passphrase: string): Promise<void> {
    const { opened, sealed } = await secret.adopt(left.value, passphrase)
    left.value = sealed
    const texts = [opened > 0 ? t('private.sealed.opened', { n: opened }) : '']
    if (sealed.length > 0) texts.push(t('private.sealed.rest', { n: sealed.length }))
    said.value = texts.filter((text) => text !== '').join(' ')
  }

  return (
    <div class="private__box" data-testid="imported-notes">
      {left.value.length > 0 ? <h3>{t('private.sealed.count', { n: left.value.length })}</h3> : null}
      <p class="private__hint" role="status">
        {said.value}
      </p>
      {left.value.length > 0 && state ? (
        <>
          {state.kind === 'open' ? null : <p>{t('private.sealed.locked')}</p>}
          <PrivateFrame services={secret} state={state} say={(text) => actions.say(text)}>
            {() => (
              <PassphraseForm
                label={t('private.sealed.passphrase')}
                action={t('private.sealed.open')}
                hint={t('private.sealed.text')}
                testId="imported-passphrase"
                onSubmit={open}
              />
            )}
          </PrivateFrame>
        </>
      ) : null}
    </div>
  )
}
