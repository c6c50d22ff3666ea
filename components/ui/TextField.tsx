import { h, type TargetedInputEvent } from 'preact'
import type { InputAttributes } from './attributes'
import { Field, type FieldProps } from './Field'

export interface TextFieldProps extends FieldProps, InputAttributes {
  value: string
  onInput: (value: string) => void
  /** Without a frame until it is pointed at: for values that are edited in place. */
  isPlain?: boolean
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { label, isLabelHidden, hint, error, value, onInput, isPlain, ...rest } = props
  return (
    <Field label={label} isLabelHidden={isLabelHidden} hint={hint} error={error}>
      {({ id, describedBy }) => {
        // `h` with a variable, since JSX's types part inputs by a `type` that is not known here.
        const attributes = {
          type: 'text',
          autocomplete: 'off',
          ...rest,
          id,
          class: isPlain ? 'input input--plain' : 'input',
          value,
          'aria-invalid': error ? 'true' : undefined,
          'aria-describedby': describedBy,
          onInput: (event: TargetedInputEvent<HTMLInputElement>) => onInput(event.currentTarget.value),
        }
        return h('input', attributes)
      }}
    </Field>
  )
}
