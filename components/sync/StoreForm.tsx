import { useState } from 'preact/hooks'
import { Button } from '@/components/ui/Button'
import { Select } from '@/components/ui/Select'
import { TextField } from '@/components/ui/TextField'
import { t } from '@/lib/i18n/translate'
import type { StoreSettings } from '@/lib/sync/backends/open-backend'

const emptyWebdav: StoreSettings = { kind: 'webdav', url: '', username: '', password: '' }
const emptyS3: StoreSettings = {
  kind: 's3',
  endpoint: '',
  region: 'us-east-1',
  bucket: '',
  prefix: 'clipfile',
  accessKeyId: '',
  secretAccessKey: '',
  style: 'path',
}

/** Address and credentials of the user's storage. `onConnect` is called within the click. */
export function StoreForm({
  isBusy,
  onConnect,
}: {
  isBusy: boolean
  onConnect: (settings: StoreSettings) => void
}) {
  const [settings, setSettings] = useState<StoreSettings>(emptyWebdav)
  return (
    <form
      class="sync__form"
      data-testid="sync-form"
      onSubmit={(event) => {
        event.preventDefault()
        onConnect(settings)
      }}
    >
      <Select
        label={t('sync.kind')}
        value={settings.kind}
        options={[
          { value: 'webdav' as const, label: t('sync.kind.webdav') },
          { value: 's3' as const, label: t('sync.kind.s3') },
        ]}
        onChange={(kind) => setSettings(kind === 'webdav' ? emptyWebdav : emptyS3)}
        data-testid="sync-kind"
      />
      {settings.kind !== 's3' ? (
        <>
          <TextField
            label={t('sync.url')}
            hint={t('sync.url.hint')}
            type="url"
            required
            value={settings.url}
            onInput={(url) => setSettings({ ...settings, url })}
            data-testid="sync-url"
          />
          <TextField
            label={t('sync.username')}
            autocomplete="off"
            value={settings.username}
            onInput={(username) => setSettings({ ...settings, username })}
            data-testid="sync-username"
          />
          <TextField
            label={t('sync.password')}
            hint={t('sync.password.hint')}
            type="password"
            autocomplete="off"
            value={settings.password}
            onInput={(password) => setSettings({ ...settings, password })}
            data-testid="sync-password"
          />
        </>
      ) : (
        <BucketFields settings={settings} onChange={setSettings} />
      )}
      <Button variant="primary" type="submit" disabled={isBusy} data-testid="sync-connect">
        {t(isBusy ? 'sync.connecting' : 'sync.connect')}
      </Button>
    </form>
  )
}

type BucketSettings = Extract<StoreSettings, { kind: 's3' }>

function BucketFields({
  settings,
  onChange,
}: {
  settings: BucketSettings
  onChange: (next: BucketSettings) => void
}) {
  const text = (name: 'endpoint' | 'region' | 'bucket' | 'prefix' | 'accessKeyId' | 'secretAccessKey') => (
    <TextField
      label={t(`sync.${name}`)}
      type={name === 'secretAccessKey' ? 'password' : name === 'endpoint' ? 'url' : 'text'}
      autocomplete="off"
      required={name !== 'prefix'}
      value={settings[name]}
      onInput={(value) => onChange({ ...settings, [name]: value })}
      data-testid={`sync-${name}`}
    />
  )
  return (
    <>
      {text('endpoint')}
      {text('region')}
      {text('bucket')}
      {text('prefix')}
      {text('accessKeyId')}
      {text('secretAccessKey')}
      <Select
        label={t('sync.style')}
        value={settings.style}
        options={[
          { value: 'path' as const, label: t('sync.style.path') },
          { value: 'host' as const, label: t('sync.style.host') },
        ]}
        onChange={(style) => onChange({ ...settings, style })}
      />
    </>
  )
}
