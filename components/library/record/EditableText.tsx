import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { TextArea } from '@/components/ui/TextArea'
import { TextField } from '@/components/ui/TextField'
import { t } from '@/lib/i18n/translate'

export interface EditableTextProps {
  label: string
  isLabelHidden?: boolean
  /** Empty text stands for no value. */
  value: string
  /** Called with the whole text once typing pauses, on Enter in one line, and when the field is left. */
  onSave: (value: string) => void
  /** A sentence where the text does not fit; such text is not saved, and Escape brings the last value back. */
  check?: (value: string) => string | undefined
  isLong?: boolean
  inputClass?: string
  maxRows?: number
  placeholder?: string
  testId?: string
}

/** Milliseconds without a key before what was typed is written. */
const typingPause = 500

/** A value that is edited where it stands. */
export function EditableText(props: EditableTextProps) {
  const { value, onSave, check, isLong } = props
  const text = useSignal(value)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isTouched = useRef(false)

  useEffect(() => {
    // A newer value from elsewhere shows at once, unless the user is typing here.
    if (!isTouched.current) text.value = value
  }, [value, text])

  const pending = useRef<() => void>(() => undefined)
  pending.current = () => {
    clearTimeout(timer.current)
    if (!isTouched.current) return
    if (check?.(text.value) !== undefined) return
    isTouched.current = false
    if (text.value !== value) onSave(text.value)
  }
  useEffect(() => () => pending.current(), [])

  function type(next: string): void {
    isTouched.current = true
    text.value = next
    clearTimeout(timer.current)
    timer.current = setTimeout(() => pending.current(), typingPause)
  }

  function handleKey(event: KeyboardEvent): void {
    if (event.isComposing) return
    if (event.key === 'Escape' && isTouched.current) {
      event.stopPropagation()
      clearTimeout(timer.current)
      isTouched.current = false
      text.value = value
    } else if (event.key === 'Enter' && (!isLong || event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      pending.current()
    }
  }

  const common = {
    label: props.label,
    isLabelHidden: props.isLabelHidden,
    error: check?.(text.value),
    value: text.value,
    isPlain: true,
    placeholder: props.placeholder ?? t('library.record.addValue'),
    'data-testid': props.testId,
    onInput: type,
    onBlur: () => pending.current(),
    onKeyDown: handleKey,
  }
  if (!isLong) return <TextField {...common} />
  return (
    <TextArea
      {...common}
      maxRows={props.maxRows ?? 12}
      {...(props.inputClass ? { inputClass: props.inputClass } : {})}
    />
  )
}
