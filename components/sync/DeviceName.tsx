import { useEffect, useState } from 'preact/hooks'
import { TextField } from '@/components/ui/TextField'
import { t } from '@/lib/i18n/translate'

export interface DeviceNameProps {
  name: string
  onRename: (name: string) => void
}

/** A browser's name, changed in place: Enter or leaving the field keeps it, Escape does not. */
export function DeviceName({ name, onRename }: DeviceNameProps) {
  const [typed, setTyped] = useState(name)
  useEffect(() => setTyped(name), [name])
  const keep = (): void => {
    if (typed.trim() === '') setTyped(name)
    else if (typed.trim() !== name) onRename(typed.trim())
  }
  return (
    <TextField
      label={t('sync.device.renameItem', { name })}
      isLabelHidden
      isPlain
      maxLength={200}
      value={typed}
      onInput={setTyped}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep()
        if (event.key === 'Escape') setTyped(name)
      }}
    />
  )
}
