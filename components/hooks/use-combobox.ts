import { useEffect, useId, useState } from 'preact/hooks'

export interface ComboboxOptions {
  /** How many options stand in the list now. */
  count: number
  /** Takes the option at `index`. */
  onTake: (index: number) => void
  /** The first option is active as soon as the list opens, so that Enter takes it. */
  isFirstActive?: boolean
}

/** Keys and ARIA of a combobox with a list (WAI-ARIA 1.2, editable combobox with list autocomplete). */
export function useCombobox({ count, onTake, isFirstActive = false }: ComboboxOptions) {
  const listId = useId()
  const [isWanted, setWanted] = useState(false)
  const [active, setActive] = useState(-1)
  const isOpen = isWanted && count > 0

  useEffect(() => {
    setActive(isFirstActive && count > 0 ? 0 : -1)
  }, [count, isFirstActive])

  function close(): void {
    setWanted(false)
    setActive(isFirstActive ? 0 : -1)
  }

  function take(index: number): void {
    onTake(index)
    close()
  }

  /** True when the key was the list's own; the field then does nothing more with it. */
  function handleKey(event: KeyboardEvent): boolean {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return false
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (count === 0) return false
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      setActive(isOpen ? nextIndex(active, step, count) : step === 1 ? 0 : count - 1)
      setWanted(true)
      return true
    }
    if (!isOpen) return false
    if (event.key === 'Escape') {
      // Escape closes the list and not the popup.
      event.preventDefault()
      event.stopPropagation()
      close()
      return true
    }
    if (event.key === 'Enter' && active >= 0) {
      event.preventDefault()
      event.stopPropagation()
      take(active)
      return true
    }
    return false
  }

  const inputAria = {
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-expanded': isOpen ? 'true' : 'false',
    'aria-controls': isOpen ? listId : undefined,
    'aria-activedescendant': isOpen && active >= 0 ? `${listId}-${active}` : undefined,
  } as const

  return { isOpen, active, listId, inputAria, handleKey, take, close, open: () => setWanted(true) }
}
export type Combobox = ReturnType<typeof useCombobox>

/** Walks the list and, past either end, back to none (-1): the typed text itself. */
function nextIndex(active: number, step: 1 | -1, count: number): number {
  const next = active + step
  if (next >= count) return -1
  return next < -1 ? count - 1 : next
}
