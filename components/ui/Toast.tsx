import './notice.css'
import { useEffect } from 'preact/hooks'
import { t } from '@/lib/i18n/translate'
import { Button, IconButton } from './Button'
import { CloseIcon } from './icons/icons'

export interface ToastProps {
  text: string
  /** For instance Undo. */
  action?: { label: string; run: () => void } | undefined
  /** Milliseconds until it goes by itself; an action that can be undone stays ten seconds. */
  lasts?: number
  onClose: () => void
}

/** What was just done, with its undo. Read aloud; the page need not move focus to it. */
export function Toast({ text, action, lasts = 10_000, onClose }: ToastProps) {
  useEffect(() => {
    const timer = setTimeout(onClose, lasts)
    return () => clearTimeout(timer)
  }, [lasts, onClose])
  return (
    <div class="toasts">
      <div class="toast" role="status" data-testid="toast">
        <span>{text}</span>
        {action ? (
          <Button variant="link" onClick={action.run} data-testid="toast-action">
            {action.label}
          </Button>
        ) : null}
        <IconButton label={t('common.close')} onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </div>
    </div>
  )
}
