import { useEffect, useRef, useState } from 'preact/hooks'
import { TextArea } from '@/components/ui/TextArea'
import { t } from '@/lib/i18n/translate'

/** Milliseconds after the last key until a note is saved; leaving the field saves at once. */
const pause = 600

export interface MarkNoteProps {
  label: string
  value: string
  onSave: (text: string) => void
}

/** A note that saves itself while it is typed. */
export function MarkNote({ label, value, onSave }: MarkNoteProps) {
  const [text, setText] = useState(value)
  const saved = useRef(value)
  useEffect(() => {
    // An edit made elsewhere shows, unless something is being typed here.
    if (text === saved.current) setText(value)
    saved.current = value
  }, [value])
  useEffect(() => {
    if (text === saved.current) return
    const timer = setTimeout(() => save(), pause)
    return () => clearTimeout(timer)
  }, [text])

  function save(): void {
    if (text === saved.current) return
    saved.current = text
    onSave(text)
  }

  return (
    <TextArea
      label={label}
      isLabelHidden
      isPlain
      placeholder={t('mark.notePlaceholder')}
      value={text}
      onInput={setText}
      onBlur={save}
    />
  )
}
