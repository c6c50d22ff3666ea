import { TextField } from '@/components/ui/TextField'
import { t } from '@/lib/i18n/translate'
import type { StoreSettings } from '@/lib/sync/backends/open-backend'
import { AccountFields } from './AccountFields'

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
      <AccountFields settings={settings} onChange={onChange} passwordLabel={t('sync.password')} />
    </>
  )
}
