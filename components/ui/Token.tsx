import { t } from '@/lib/i18n/translate'
import { CloseIcon } from './icons/icons'

export interface TokenProps {
  text: string
  onRemove: () => void
  onMove: (step: 1 | -1) => void
}

/** One value of a `TokenField`. Its button removes it; Alt and an arrow key on it moves the value. */
export function Token({ text, onRemove, onMove }: TokenProps) {
  function handleKey(event: KeyboardEvent): void {
    if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault()
      onRemove()
    } else if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      event.preventDefault()
      onMove(event.key === 'ArrowLeft' ? -1 : 1)
    } else if (event.key === 'Enter') {
      // Enter presses this button; it must not save the record as well.
      event.stopPropagation()
    }
  }
  return (
    <li class="token" data-testid="token" data-value={text}>
      <bdi class="token__text">{text}</bdi>
      <button
        type="button"
        class="token__remove"
        aria-label={t('common.removeItem', { item: text })}
        aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight"
        onClick={onRemove}
        onKeyDown={handleKey}
      >
        <CloseIcon />
      </button>
    </li>
  )
}
