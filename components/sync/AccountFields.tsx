import { TextField } from '@/components/ui/TextField'
import { t } from '@/lib/i18n/translate'

interface Account {
  username: string
  password: string
}

export interface AccountFieldsProps<Settings extends Account> {
  settings: Settings
  onChange: (next: Settings) => void
  /** What the store calls its password. */
  passwordLabel: string
}

/** Name and password of a store that has accounts; both may stay empty. */
export function AccountFields<Settings extends Account>(props: AccountFieldsProps<Settings>) {
  const { settings, onChange, passwordLabel } = props
  return (
    <>
      <TextField
        label={t('sync.username')}
        value={settings.username}
        onInput={(username) => onChange({ ...settings, username })}
        data-testid="sync-username"
      />
      <TextField
        label={passwordLabel}
        hint={t('sync.password.hint')}
        type="password"
        value={settings.password}
        onInput={(password) => onChange({ ...settings, password })}
        data-testid="sync-password"
      />
    </>
  )
}
