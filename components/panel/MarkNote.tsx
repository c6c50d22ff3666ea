import { useEffect, useRef, useState } from 'preact/hooks'
import { TextArea } from '@/components/ui/TextArea'

/** Milliseconds after the last key until a note is saved; leaving the field saves at once. */
const pause = 600

export interface MarkNoteProps {
  label: string
  value: string
  onSave: (text: string) => unknown
}

/** A note that saves itself while it is typed, also when its list goes away under it. */
export function MarkNote({ label, value, onSave }: MarkNoteProps) {
  const [text, setText] = useState(value)
  const saved = useRef(value)
  const latest = useRef({ text, onSave })
  latest.current = { text, onSave }
  useEffect(() => {
    // An edit made elsewhere shows, unless something is being typed here.
    if (text === saved.current) setText(value)
    saved.current = value
  }, [value])
  useEffect(() => {
    if (text === saved.current) return
    const timer = setTimeout(save, pause)
    return () => clearTimeout(timer)
  }, [text])
  useEffect(() => {
    // The panel closes, or another tab comes to the front, in the middle of a sentence.
    addEventListener('pagehide', save)
    return () => {
      removeEventListener('pagehide', save)
      save()
    }
  }, [])

  function save(): void {
    const now = latest.current
    if (now.text === saved.current) return
    saved.current = now.text
    now.onSave(now.text)
  }

  return (
    <TextArea
      label={label}
      isLabelHidden
      isPlain
      placeholder={label}
      data-testid="note"
      value={text}
      onInput={setText}
      onBlur={save}
    />
  )
}
