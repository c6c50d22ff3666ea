import { useState } from 'preact/hooks'
import { Button } from '@/components/ui/Button'
import { Select } from '@/components/ui/Select'
import { t } from '@/lib/i18n/translate'
import type { StoreSettings } from '@/lib/sync/backends/open-backend'
import { ActError } from './ActError'
import { BucketFields, emptyBucket } from './BucketFields'
import { emptyGit, GitFields } from './GitFields'
import { emptyShare, ShareFields } from './ShareFields'
import type { Act } from './use-act'

const empty = { webdav: emptyShare, s3: emptyBucket, git: emptyGit } satisfies Record<
  StoreSettings['kind'],
  StoreSettings
>

export interface StoreFormProps {
  act: Act
  action: string
  /** To be changed; the password is asked for again. */
  initial?: StoreSettings
  /** Called within the click. */
  onSubmit: (settings: StoreSettings) => void
}

/** Address and credentials of the user's storage. */
export function StoreForm({ act, action, initial = emptyShare, onSubmit }: StoreFormProps) {
  const [settings, setSettings] = useState<StoreSettings>(initial)
  return (
    <form
      class="sync__form"
      data-testid="sync-form"
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit(settings)
      }}
    >
      <Select
        label={t('sync.kind')}
        value={settings.kind}
        options={[
          { value: 'webdav' as const, label: t('sync.kind.webdav') },
          { value: 's3' as const, label: t('sync.kind.s3') },
          { value: 'git' as const, label: t('sync.kind.git') },
        ]}
        onChange={(kind) => setSettings(empty[kind])}
        data-testid="sync-kind"
      />
      {settings.kind === 'webdav' ? <ShareFields settings={settings} onChange={setSettings} /> : null}
      {settings.kind === 's3' ? <BucketFields settings={settings} onChange={setSettings} /> : null}
      {settings.kind === 'git' ? <GitFields settings={settings} onChange={setSettings} /> : null}
      <p class="sheet__hint">{t('sync.connect.hint')}</p>
      <Button variant="primary" type="submit" disabled={act.isBusy} data-testid="sync-connect">
        {act.isBusy ? t('sync.connecting') : action}
      </Button>
      <ActError act={act} />
    </form>
  )
}
