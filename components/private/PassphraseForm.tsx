import { useSignal } from '@preact/signals'
import { Button } from '@/components/ui/Button'
import { TextField } from '@/components/ui/TextField'
import { type AppError, toAppError } from '@/lib/errors/app-error'
import { t } from '@/lib/i18n/translate'

interface PassphraseFormProps {
  label: string
  action: string
  hint?: string
  testId: string
  onSubmit: (secret: string) => Promise<unknown>
}

/** One secret, sent by Enter. It is forgotten as soon as it was used; a wrong one says so beside the field. */
export function PassphraseForm({ label, action, hint, testId, onSubmit }: PassphraseFormProps) {
  const secret = useSignal('')
  const error = useSignal<AppError | undefined>(undefined)
  const isBusy = useSignal(false)

  async function submit(): Promise<void> {
    if (secret.value === '' || isBusy.value) return
    isBusy.value = true
    error.value = undefined
    try {
      await onSubmit(secret.value)
      secret.value = ''
    } catch (cause) {
      error.value = toAppError(cause)
    }
    isBusy.value = false
  }

  return (
    <form
      class="passphrase"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
      onKeyDown={(event) => {
        // Enter unlocks here; it must not save the record as well.
        if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) event.stopPropagation()
      }}
    >
      <TextField
        type="password"
        label={label}
        hint={hint}
        error={error.value ? t(`error.${error.value.code}`, error.value.params) : undefined}
        value={secret.value}
        data-testid={testId}
        onInput={(text) => {
          secret.value = text
        }}
      />
      <Button type="submit" aria-disabled={isBusy.value} data-testid={`${testId}-go`}>
        {isBusy.value ? t('private.options.working') : action}
      </Button>
    </form>
  )
}
