import './field.css'
import type { CheckboxAttributes } from './attributes'

export interface CheckboxProps extends CheckboxAttributes {
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
}

/** A box with its text beside it; the text is part of what can be clicked. */
export function Checkbox({ label, checked, onChange, ...rest }: CheckboxProps) {
  return (
    <label class="check">
      <input
        {...rest}
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  )
}
