import { TextField } from '@/components/ui/TextField'
import { t } from '@/lib/i18n/translate'
import type { StoreSettings } from '@/lib/sync/backends/open-backend'

type ShareSettings = Extract<StoreSettings, { kind: 'webdav' }>

export const emptyShare: ShareSettings = { kind: 'webdav', url: '', username: '', password: '' }

export interface ShareFieldsProps {
  settings: ShareSettings
  onChange: (next: ShareSettings) => void
}

/** A WebDAV share. */
export function ShareFields({ settings, onChange }: ShareFieldsProps) {
  return (
    <>
      <TextField
        label={t('sync.url')}
        hint={t('sync.url.hint')}
        type="url"
        required
        value={settings.url}
        onInput={(url) => onChange({ ...settings, url })}
        data-testid="sync-url"
      />
      <TextField
        label={t('sync.username')}
        value={settings.username}
        onInput={(username) => onChange({ ...settings, username })}
        data-testid="sync-username"
      />
      <TextField
        label={t('sync.password')}
        hint={t('sync.password.hint')}
        type="password"
        value={settings.password}
        onInput={(password) => onChange({ ...settings, password })}
        data-testid="sync-password"
      />
    </>
  )
}
