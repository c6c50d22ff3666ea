import type { JSX } from 'preact'

type Handlers<Element extends 'input' | 'textarea' | 'select'> = Pick<
  JSX.IntrinsicElements[Element],
  'onBlur' | 'onFocus' | 'onKeyDown' | 'onPaste' | 'onClick' | 'onCompositionStart' | 'onCompositionEnd'
>

interface CommonAttributes {
  name?: string | undefined
  disabled?: boolean | undefined
  required?: boolean | undefined
  autoFocus?: boolean | undefined
  'data-testid'?: string | undefined
  dir?: 'auto' | 'ltr' | 'rtl' | undefined
  'aria-label'?: string | undefined
  'aria-keyshortcuts'?: string | undefined
}

/** The native attributes that a text control of ours passes on; anything else is not its business. */
export interface InputAttributes extends CommonAttributes, Handlers<'input'> {
  type?: 'text' | 'url' | 'number' | 'date' | 'password' | 'search' | 'email' | undefined
  placeholder?: string | undefined
  readOnly?: boolean | undefined
  maxLength?: number | undefined
  min?: number | string | undefined
  max?: number | string | undefined
  step?: number | string | undefined
  spellcheck?: boolean | undefined
  autocomplete?: string | undefined
  inputMode?: 'text' | 'url' | 'numeric' | 'decimal' | 'search' | 'none' | undefined
}

export interface TextAreaAttributes extends CommonAttributes, Handlers<'textarea'> {
  /** Wraps, but holds one line of text: Enter is not its own. */
  'data-single-line'?: boolean | undefined
  placeholder?: string | undefined
  readOnly?: boolean | undefined
  maxLength?: number | undefined
  spellcheck?: boolean | undefined
}

export interface SelectAttributes extends CommonAttributes, Handlers<'select'> {}

export interface CheckboxAttributes extends CommonAttributes, Handlers<'input'> {}
