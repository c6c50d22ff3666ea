import './dialog.css'
import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { t } from '@/lib/i18n/translate'
import { IconButton } from './Button'
import { CloseIcon } from './icons/icons'

export interface DialogProps {
  title: string
  onClose: () => void
  children: ComponentChildren
  /** Buttons, the one that goes on last. */
  actions?: ComponentChildren
  testId?: string
  /** As wide as the window gives, for what stands side by side. */
  isWide?: boolean
}

/** A modal dialog for as long as it is rendered: focus stays in it, Escape closes it, focus returns. */
export function Dialog({ title, onClose, children, actions, testId, isWide }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    const element = dialog.current
    element?.showModal()
    // The browser would take the close button, which stands first.
    element?.querySelector<HTMLElement>('.dialog__body :is(input, textarea, select)')?.focus()
    return () => element?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      class={isWide ? 'dialog dialog--wide' : 'dialog'}
      aria-labelledby={heading}
      data-testid={testId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div class="dialog__head">
        <h2 id={heading}>{title}</h2>
        <IconButton label={t('common.close')} onClick={onClose}>
          <CloseIcon />
        </IconButton>
      </div>
      <div class="dialog__body">{children}</div>
      {actions ? <div class="dialog__actions">{actions}</div> : null}
    </dialog>
  )
}
