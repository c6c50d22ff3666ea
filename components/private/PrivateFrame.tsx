import './private.css'
import type { ComponentChildren } from 'preact'
import { Button } from '@/components/ui/Button'
import { Notice } from '@/components/ui/Notice'
import { t } from '@/lib/i18n/translate'
import type { OpenNotes } from '@/lib/private/open-notes'
import type { PrivateState } from '@/lib/private/private-notes'
import { PassphraseForm } from './PassphraseForm'
import type { PrivateServices } from './private-services'

interface PrivateFrameProps {
  services: PrivateServices
  state: PrivateState
  say: (text: string) => void
  children: (notes: OpenNotes) => ComponentChildren
}

/** What is in the way of a private note, or the note itself: nothing of it is in the page while it is locked. */
export function PrivateFrame({ services, state, say, children }: PrivateFrameProps) {
  const unlock = async (passphrase: string) => {
    await services.notes.unlock(passphrase)
    say(t('private.said.unlocked'))
  }
  if (state.kind === 'none') {
    return (
      <div class="private__none" data-testid="private-none">
        <p>{t('private.none.text')}</p>
        <Button onClick={() => services.openOptions()} data-testid="private-set">
          {t('private.none.set')}
        </Button>
      </div>
    )
  }
  if (state.kind === 'locked') {
    return (
      <PassphraseForm
        label={t('private.passphrase')}
        action={t('private.unlock')}
        testId="private-passphrase"
        onSubmit={unlock}
      />
    )
  }
  return (
    <>
      {children(state.notes)}
      {state.closedKeys > 0 ? (
        <>
          <Notice kind="warning">{t('private.closedKeys')}</Notice>
          <PassphraseForm
            label={t('private.passphrase')}
            action={t('private.unlock')}
            testId="private-other-passphrase"
            onSubmit={unlock}
          />
        </>
      ) : null}
    </>
  )
}
