import { Select } from '@/components/ui/Select'
import { TextField } from '@/components/ui/TextField'
import { t } from '@/lib/i18n/translate'
import type { StoreSettings } from '@/lib/sync/backends/open-backend'

type BucketSettings = Extract<StoreSettings, { kind: 's3' }>

export const emptyBucket: BucketSettings = {
  kind: 's3',
  endpoint: '',
  region: 'us-east-1',
  bucket: '',
  prefix: 'clipfile',
  accessKeyId: '',
  secretAccessKey: '',
  style: 'path',
}

const names = ['endpoint', 'region', 'bucket', 'prefix', 'accessKeyId', 'secretAccessKey'] as const
const types: Partial<Record<(typeof names)[number], 'url' | 'password'>> = {
  endpoint: 'url',
  secretAccessKey: 'password',
}

export interface BucketFieldsProps {
  settings: BucketSettings
  onChange: (next: BucketSettings) => void
}

/** An S3-compatible bucket. */
export function BucketFields({ settings, onChange }: BucketFieldsProps) {
  return (
    <>
      {names.map((name) => (
        <TextField
          key={name}
          label={t(`sync.${name}`)}
          type={types[name] ?? 'text'}
          required={name !== 'prefix'}
          value={settings[name]}
          onInput={(value) => onChange({ ...settings, [name]: value })}
          data-testid={`sync-${name}`}
        />
      ))}
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
