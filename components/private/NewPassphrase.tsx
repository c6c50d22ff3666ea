import { useSignal } from '@preact/signals'
import { Button } from '@/components/ui/Button'
import { Checkbox } from '@/components/ui/Checkbox'
import { TextField } from '@/components/ui/TextField'
import { type AppError, toAppError } from '@/lib/errors/app-error'
import { t } from '@/lib/i18n/translate'
import { shortestPassphrase } from '@/lib/private/change-passphrase'

interface NewPassphraseProps {
  isChange: boolean
  /** `current` is empty where none is set. */
  onSubmit: (current: string, next: string) => Promise<void>
}

/** Sets or changes the passphrase, typed twice, after the user has said that it is kept. */
export function NewPassphrase({ isChange, onSubmit }: NewPassphraseProps) {
  const current = useSignal('')
  const next = useSignal('')
  const again = useSignal('')
  const isUnderstood = useSignal(false)
  const isBusy = useSignal(false)
  const error = useSignal<AppError | undefined>(undefined)
  const isShort = next.value.length < shortestPassphrase
  const isDifferent = again.value !== '' && again.value !== next.value
  const isReady =
    !isShort && again.value === next.value && isUnderstood.value && (!isChange || current.value !== '')

  async function submit(): Promise<void> {
    if (!isReady || isBusy.value) return
    isBusy.value = true
    error.value = undefined
    try {
      await onSubmit(current.value, next.value)
      for (const field of [current, next, again]) field.value = ''
      isUnderstood.value = false
    } catch (cause) {
      error.value = toAppError(cause)
    }
    isBusy.value = false
  }

  return (
    <form
      class="passphrase passphrase--new"
      data-testid="new-passphrase"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      {isChange ? (
        <TextField
          type="password"
          label={t('private.options.current')}
          hint={t('private.options.changeHint')}
          error={error.value ? t(`error.${error.value.code}`, error.value.params) : undefined}
          value={current.value}
          data-testid="passphrase-current"
          onInput={(text) => {
            current.value = text
          }}
        />
      ) : null}
      <TextField
        type="password"
        label={t('private.options.new')}
        hint={t('private.options.short', { n: shortestPassphrase })}
        error={!isChange && error.value ? t(`error.${error.value.code}`, error.value.params) : undefined}
        value={next.value}
        data-testid="passphrase-new"
        onInput={(text) => {
          next.value = text
        }}
      />
      <TextField
        type="password"
        label={t('private.options.again')}
        error={isDifferent ? t('private.options.differ') : undefined}
        value={again.value}
        data-testid="passphrase-again"
        onInput={(text) => {
          again.value = text
        }}
      />
      <Checkbox
        label={t('private.options.understood')}
        checked={isUnderstood.value}
        onChange={(checked) => {
          isUnderstood.value = checked
        }}
        data-testid="passphrase-understood"
      />
      <Button type="submit" variant="primary" disabled={!isReady} data-testid="passphrase-go">
        {isBusy.value
          ? t('private.options.working')
          : t(isChange ? 'private.options.change' : 'private.options.set')}
      </Button>
    </form>
  )
}
