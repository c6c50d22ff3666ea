import './token-field.css'
import type { ComponentChildren } from 'preact'
import { useId, useRef, useState } from 'preact/hooks'
import { useCombobox } from '@/components/hooks/use-combobox'
import { type Option, OptionList } from './OptionList'
import { Token } from './Token'
import { addTokens, moveToken, splitTokens } from './token-list'

export interface TokenFieldProps {
  label: string
  isLabelHidden?: boolean
  tokens: readonly string[]
  onChange: (tokens: string[]) => void
  /** Completions of what is typed, best first; asked only for text that is not empty. */
  complete: (text: string) => readonly Option[]
  placeholder?: string
  disabled?: boolean
  testId?: string
  /** Stands behind the tokens in the frame. */
  children?: ComponentChildren
}

/**
 * Values as tokens, by keyboard alone: Enter or comma adds, Tab adds and goes on, Backspace in the empty
 * field takes the last token back, Alt and an arrow on a token moves it. Enter on an empty field is left
 * to the page, where it saves. What is half typed becomes a token when the field is left.
 */
export function TokenField(props: TokenFieldProps) {
  const { label, tokens, onChange, complete, placeholder, disabled, testId } = props
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')
  const options = text.trim() ? complete(text.trim()) : []
  const combobox = useCombobox({ count: options.length, onTake: (index) => add(options[index]?.text ?? '') })

  function add(typed: string): void {
    setText('')
    const next = addTokens(tokens, splitTokens(typed), complete)
    if (next.length > tokens.length) onChange(next)
  }

  function handleKey(event: KeyboardEvent): void {
    if (combobox.handleKey(event) || event.isComposing) return
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey
    if (isPlain && (event.key === 'Enter' || event.key === ',') && text.trim()) {
      event.preventDefault()
      event.stopPropagation()
      add(text)
    } else if (isPlain && event.key === 'Backspace' && text === '' && tokens.length > 0) {
      event.preventDefault()
      onChange(tokens.slice(0, -1))
    } else if (event.key === 'Escape' && text) {
      event.preventDefault()
      event.stopPropagation()
      setText('')
    }
  }

  return (
    <div class="field">
      <label for={id} class={props.isLabelHidden ? 'visually-hidden' : 'field__label'}>
        {label}
      </label>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a press on the frame only moves the focus into the field */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field itself takes the keys */}
      <div class="tokens" onClick={(event) => event.target === event.currentTarget && input.current?.focus()}>
        <ul class="tokens__list" aria-label={label}>
          {tokens.map((token, index) => (
            <Token
              key={token}
              text={token}
              onRemove={() => {
                onChange(tokens.filter((other) => other !== token))
                input.current?.focus()
              }}
              onMove={(step) => onChange(moveToken(tokens, index, step))}
            />
          ))}
        </ul>
        <input
          {...combobox.inputAria}
          ref={input}
          id={id}
          class="tokens__input"
          type="text"
          autocomplete="off"
          disabled={disabled}
          value={text}
          placeholder={placeholder}
          data-testid={testId}
          onInput={(event) => {
            setText(event.currentTarget.value)
            combobox.open()
          }}
          onKeyDown={handleKey}
          onPaste={(event) => {
            const pasted = event.clipboardData?.getData('text') ?? ''
            if (splitTokens(pasted).length < 2) return
            event.preventDefault()
            add(text + pasted)
          }}
          onBlur={() => {
            combobox.close()
            if (text.trim()) add(text)
          }}
        />
        {props.children}
        <OptionList label={label} options={options} combobox={combobox} />
      </div>
    </div>
  )
}
