import { TextField } from '@/components/ui/TextField'
import { t } from '@/lib/i18n/translate'
import type { StoreSettings } from '@/lib/sync/backends/open-backend'
import { AccountFields } from './AccountFields'

type GitSettings = Extract<StoreSettings, { kind: 'git' }>

export const emptyGit: GitSettings = { kind: 'git', url: '', branch: 'clipfile', username: '', password: '' }

export interface GitFieldsProps {
  settings: GitSettings
  onChange: (next: GitSettings) => void
}

/** A branch of a Git repository. */
export function GitFields({ settings, onChange }: GitFieldsProps) {
  return (
    <>
      <TextField
        label={t('sync.git.url')}
        hint={t('sync.git.url.hint')}
        type="url"
        required
        value={settings.url}
        onInput={(url) => onChange({ ...settings, url })}
        data-testid="sync-url"
      />
      <TextField
        label={t('sync.git.branch')}
        required
        value={settings.branch}
        onInput={(branch) => onChange({ ...settings, branch })}
        data-testid="sync-branch"
      />
      <AccountFields settings={settings} onChange={onChange} passwordLabel={t('sync.git.password')} />
    </>
  )
}
