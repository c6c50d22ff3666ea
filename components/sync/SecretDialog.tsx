import { useId, useState } from 'preact/hooks'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import { TextField } from '@/components/ui/TextField'
import { t } from '@/lib/i18n/translate'
import { ActError } from './ActError'
import { useAct } from './use-act'

export interface SecretDialogProps {
  title: string
  text: string
  action: string
  isDangerous?: boolean
  /** Asks for a new passphrase, twice. */
  hasPassphrase?: boolean
  onClose: () => void
  onSubmit: (present: string, passphrase: string) => Promise<void>
}

/** Asks for a code or passphrase that works now: resting keys cannot be read out, not even by us. */
export function SecretDialog(props: SecretDialogProps) {
  const { title, text, action, isDangerous, hasPassphrase, onClose, onSubmit } = props
  const [present, setPresent] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [again, setAgain] = useState('')
  const act = useAct()
  const form = useId()
  const isSame = !hasPassphrase || passphrase === again
  return (
    <Dialog
      title={title}
      onClose={onClose}
      testId="sync-secret-dialog"
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            variant={isDangerous ? 'danger' : 'primary'}
            type="submit"
            form={form}
            disabled={act.isBusy || present === ''}
            data-testid="sync-secret-submit"
          >
            {action}
          </Button>
        </>
      }
    >
      <form
        id={form}
        class="sync__dialog"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isSame) return
          void act
            .run(() => onSubmit(present.trim(), passphrase))
            .then((isDone) => {
              if (isDone) onClose()
            })
        }}
      >
        <p>{text}</p>
        <TextField
          label={t('sync.present')}
          required
          spellcheck={false}
          value={present}
          onInput={setPresent}
          data-testid="sync-present"
        />
        {hasPassphrase ? (
          <>
            <TextField
              label={t('sync.newPassphrase')}
              type="password"
              required
              value={passphrase}
              onInput={setPassphrase}
              data-testid="sync-passphrase"
            />
            <TextField
              label={t('sync.repeatPassphrase')}
              type="password"
              required
              value={again}
              error={isSame || again === '' ? undefined : t('sync.notSame')}
              onInput={setAgain}
              data-testid="sync-passphrase-again"
            />
          </>
        ) : null}
        <ActError act={act} />
      </form>
    </Dialog>
  )
}
