/** Suggestions in a list, each a button; the field that they belong to is the way in and out. */
const items = '[data-suggestion]'

/**
 * Arrows between a field and its suggestions: down and up lead from the empty field into the list and
 * around back to the field. Called with keys that nothing else has used; true if it moved.
 */
export function walkSuggestions(event: KeyboardEvent, area: HTMLElement): boolean {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.isComposing
  if (step === 0 || event.defaultPrevented || !isPlain) return false
  const buttons = [...area.querySelectorAll<HTMLElement>(items)]
  const focused = document.activeElement
  const at = focused instanceof HTMLElement ? buttons.indexOf(focused) : -1
  const field = fieldOf(area)
  const isInField = field === focused && field?.value === ''
  if (buttons.length === 0 || (at < 0 && !isInField)) return false
  event.preventDefault()
  const next = at < 0 ? (step === 1 ? 0 : buttons.length - 1) : at + step
  ;(buttons[next] ?? fieldOf(area))?.focus()
  return true
}

/** After a suggestion went away: the focus goes to the one in its place, or to the field. */
export function focusPlace(area: HTMLElement, place: number): void {
  requestAnimationFrame(() => {
    const buttons = [...area.querySelectorAll<HTMLElement>(items)]
    ;(buttons[Math.min(place, buttons.length - 1)] ?? fieldOf(area))?.focus()
  })
}

function fieldOf(area: HTMLElement): HTMLInputElement | null {
  return area.querySelector<HTMLInputElement>('input[role=combobox]')
}

/** The keys that dismiss the suggestion in focus. */
export function isDismissKey(event: KeyboardEvent): boolean {
  return (event.key === 'Delete' || event.key === 'Backspace') && !event.ctrlKey && !event.metaKey
}
