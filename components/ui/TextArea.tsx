import { useLayoutEffect, useRef } from 'preact/hooks'
import type { TextAreaAttributes } from './attributes'
import { Field, type FieldProps } from './Field'

export interface TextAreaProps extends FieldProps, TextAreaAttributes {
  value: string
  onInput: (value: string) => void
  isPlain?: boolean
  /** Class beside `input`, for a headline's type. */
  inputClass?: string
  minRows?: number
  /** Grows with its text up to this many rows, then scrolls. */
  maxRows?: number
}

/** Text of several lines that is as high as what stands in it. */
export function TextArea(props: TextAreaProps) {
  const { label, isLabelHidden, hint, error, value, onInput, isPlain, inputClass, ...others } = props
  const { minRows = 1, maxRows = 6, ...rest } = others
  const area = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    if (area.current) fitHeight(area.current, maxRows)
  }, [value, maxRows])
  const classes = ['input', isPlain ? 'input--plain' : '', inputClass ?? ''].filter(Boolean).join(' ')
  return (
    <Field label={label} isLabelHidden={isLabelHidden} hint={hint} error={error}>
      {({ id, describedBy }) => (
        // The browser's file for restoring sessions would hold the text otherwise, private notes included.
        <textarea
          autocomplete="off"
          {...rest}
          id={id}
          ref={area}
          class={classes}
          rows={minRows}
          value={value}
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={describedBy}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}

function fitHeight(area: HTMLTextAreaElement, maxRows: number): void {
  area.style.height = 'auto'
  const style = getComputedStyle(area)
  const line = Number.parseFloat(style.lineHeight) || 20
  const frame = area.offsetHeight - area.clientHeight
  const padding = Number.parseFloat(style.paddingTop) + Number.parseFloat(style.paddingBottom)
  const most = line * maxRows + padding
  area.style.height = `${Math.min(area.scrollHeight, most) + frame}px`
  const isCut = area.scrollHeight > most + 1
  area.style.overflowY = isCut ? 'auto' : 'hidden'
  area.toggleAttribute('data-cut', isCut)
}
