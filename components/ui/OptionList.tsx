import './option-list.css'
import { useEffect, useRef } from 'preact/hooks'
import type { Combobox } from '@/components/hooks/use-combobox'

export interface Option {
  key: string
  text: string
  /** Muted, at the end: a count, a site, what kind of thing it is. */
  detail?: string | undefined
}

export interface OptionListProps {
  label: string
  options: readonly Option[]
  combobox: Combobox
}

/** The list under a combobox. A press does not take the focus from the field. */
export function OptionList({ label, options, combobox }: OptionListProps) {
  const list = useRef<HTMLDivElement>(null)
  const { isOpen, active } = combobox
  useEffect(() => {
    if (isOpen) list.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])
  useEffect(() => {
    if (isOpen && active >= 0) list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [isOpen, active])
  if (!isOpen) return null
  return (
    <div ref={list} class="option-list" id={combobox.listId} role="listbox" aria-label={label}>
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field holds the focus and takes the keys
        <div
          key={option.key}
          id={`${combobox.listId}-${index}`}
          class={index === active ? 'option option--active' : 'option'}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          data-testid="option"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => combobox.take(index)}
        >
          <span class="option__text">{option.text}</span>
          {option.detail ? <span class="option__detail">{option.detail}</span> : null}
        </div>
      ))}
    </div>
  )
}
