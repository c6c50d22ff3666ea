import { CloseIcon } from '@/components/ui/icons/icons'

/** For the mouse; by keyboard Delete on the suggestion does the same, so it is no stop of its own. */
export function DismissButton({ label, onDismiss }: { label: string; onDismiss: () => void }) {
  return (
    <button
      type="button"
      class="suggest__dismiss"
      tabIndex={-1}
      aria-label={label}
      title={label}
      onClick={onDismiss}
      data-testid="dismiss"
    >
      <CloseIcon />
    </button>
  )
}
