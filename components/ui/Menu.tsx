import './menu.css'
import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { Button, type ButtonProps } from './Button'
import { ChevronDownIcon } from './icons/icons'

export interface MenuItem {
  id: string
  text: string
  run: () => void
  isDisabled?: boolean
}

export interface MenuProps {
  label: string
  items: readonly MenuItem[]
  variant?: ButtonProps['variant']
  testId?: string
}

/** A button with a list of acts under it (WAI-ARIA menu button): arrows walk, Enter does, Escape closes. */
export function Menu({ label, items, variant, testId }: MenuProps) {
  const id = useId()
  const [isOpen, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!isOpen) return
    list.current?.querySelector<HTMLElement>('[role="menuitem"]:not([aria-disabled="true"])')?.focus()
    const leave = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener('pointerdown', leave)
    return () => document.removeEventListener('pointerdown', leave)
  }, [isOpen])

  function close(): void {
    setOpen(false)
    root.current?.querySelector('button')?.focus()
  }

  function handleKey(event: KeyboardEvent): void {
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.stopPropagation()
      if (event.key === 'Escape') close()
      else setOpen(false)
      return
    }
    const entries = [...(list.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])]
    const here = entries.findIndex((entry) => entry === document.activeElement)
    const to = nextIndex(event.key, here, entries.length)
    if (to === undefined) return
    event.preventDefault()
    event.stopPropagation()
    entries[to]?.focus()
  }

  return (
    <div class="menu" ref={root}>
      <Button
        variant={variant}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        data-testid={testId}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
        <ChevronDownIcon />
      </Button>
      {isOpen ? (
        <div
          class="menu__list"
          ref={list}
          id={id}
          role="menu"
          aria-label={label}
          tabIndex={-1}
          onKeyDown={handleKey}
        >
          {items.map((item) => (
            <button
              key={item.id}
              type="button"
              role="menuitem"
              class="menu__item"
              tabIndex={-1}
              aria-disabled={item.isDisabled}
              data-testid={`${testId ?? 'menu'}-${item.id}`}
              onClick={() => {
                if (item.isDisabled) return
                close()
                item.run()
              }}
            >
              {item.text}
            </button>
          ))}
        </div>
      ) : null}
    </div>
  )
}

function nextIndex(key: string, here: number, count: number): number | undefined {
  if (key === 'ArrowDown') return (here + 1) % count
  if (key === 'ArrowUp') return (here - 1 + count) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : undefined
}
