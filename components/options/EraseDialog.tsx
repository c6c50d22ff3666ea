import { useSignal } from '@preact/signals'
import { Button } from '@/components/ui/Button'
import { Dialog } from '@/components/ui/Dialog'
import { TextField } from '@/components/ui/TextField'
import { t } from '@/lib/i18n/translate'

interface EraseDialogProps {
  count: number
  onClose: () => void
  onErase: () => Promise<void>
}

/** The one act that cannot be undone asks, and asks for a word, so that no stray click does it. */
export function EraseDialog({ count, onClose, onErase }: EraseDialogProps) {
  const typed = useSignal('')
  const isBusy = useSignal(false)
  const word = t('options.erase.word')
  const isSure = typed.value.trim().toLocaleLowerCase() === word
  return (
    <Dialog
      title={t('options.erase.title', { n: count })}
      onClose={onClose}
      testId="erase-dialog"
      actions={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            variant="danger"
            disabled={!isSure || isBusy.value}
            data-testid="confirm-erase"
            onClick={() => {
              isBusy.value = true
              void onErase().finally(() => {
                isBusy.value = false
              })
            }}
          >
            {t('options.data.erase')}
          </Button>
        </>
      }
    >
      <div class="form">
        <p>{t('options.erase.text')}</p>
        <TextField
          label={t('options.erase.type', { word })}
          value={typed.value}
          data-testid="erase-word"
          onInput={(value) => {
            typed.value = value
          }}
        />
      </div>
    </Dialog>
  )
}
