import { useCallback } from 'preact/hooks'
import { Button } from '@/components/ui/Button'
import { Toast } from '@/components/ui/Toast'
import { t } from '@/lib/i18n/translate'
import { usePage } from '../state/page-state'

/** What runs, with its progress, and what was just done, with its undo. */
export function Feedback() {
  const { actions } = usePage()
  const running = actions.running.value
  const message = actions.message.value
  const close = useCallback(() => {
    actions.message.value = undefined
  }, [actions])
  if (running) {
    const share = running.of > 0 ? running.done / running.of : undefined
    return (
      <div class="toasts">
        <div class="toast progress" role="status" data-testid="progress">
          <span>{running.text}</span>
          <progress aria-label={running.text} max={1} {...(share === undefined ? {} : { value: share })} />
          {running.of > 0 ? (
            <span class="progress__count">
              {t('library.progress', { done: running.done, of: running.of })}
            </span>
          ) : null}
          <Button variant="link" onClick={running.stop}>
            {t('library.stop')}
          </Button>
        </div>
      </div>
    )
  }
  if (!message) return null
  const { action } = message
  return (
    <Toast
      key={message.text}
      text={message.text}
      onClose={close}
      action={action ? { label: t('common.undo'), run: () => void actions.undo(action) } : undefined}
    />
  )
}
