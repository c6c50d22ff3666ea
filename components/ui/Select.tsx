import type { SelectAttributes } from './attributes'
import { Field, type FieldProps } from './Field'

export interface SelectProps<Value extends string> extends FieldProps, SelectAttributes {
  value: Value
  options: readonly { value: Value; label: string }[]
  onChange: (value: Value) => void
}

/** The browser's own list of choices; `onChange` gets one of `options`. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { label, isLabelHidden, hint, error, value, options, onChange, ...rest } = props
  return (
    <Field label={label} isLabelHidden={isLabelHidden} hint={hint} error={error}>
      {({ id, describedBy }) => (
        <select
          {...rest}
          id={id}
          class="input"
          value={value}
          aria-describedby={describedBy}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.currentTarget.value)
            if (chosen) onChange(chosen.value)
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} selected={option.value === value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
