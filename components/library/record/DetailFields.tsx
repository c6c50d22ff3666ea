import { Checkbox } from '@/components/ui/Checkbox'
import { Select } from '@/components/ui/Select'
import { formatDateTime } from '@/lib/i18n/format-date'
import { t } from '@/lib/i18n/translate'
import type { ClipRecord } from '@/lib/record/record-schema'
import { publishRecord } from '../bulk/bulk-edit'
import { parseScore } from '../bulk/field-edit'
import { AuthorsField } from './AuthorsField'
import { EditableText } from './EditableText'
import { checkAddress, checkDate, checkHeat, checkQuality, dateAsTyped, parseDate } from './field-checks'
import type { EditRecord } from './use-record'
import { type TextField, withNumber, withProvider, withText } from './with-text'

const plainFields = ['category', 'language', 'section'] as const
const addressFields = ['webUrl', 'originalUrl', 'ampWebUrl', 'cdnAmpWebUrl'] as const

/** Every other value of the record, edited in place. */
export function DetailFields({ record, edit }: { record: ClipRecord; edit: EditRecord }) {
  const setText = (field: TextField) => (text: string) =>
    edit(t(`library.field.${field}`), (base) => withText(base, field, text.trim()))
  return (
    <section class="record__section">
      <h2>{t('library.record.details')}</h2>
      <div class="details">
        <div class="details__row">
          <Checkbox
            label={t('library.field.published')}
            checked={record.published === true}
            onChange={(isPublished) =>
              edit(t('library.field.published'), (base) => publishRecord(base, isPublished))
            }
          />
          <EditableText
            label={t('library.field.quality')}
            value={numberText(record.quality)}
            check={checkQuality}
            testId="quality"
            onSave={(text) =>
              edit(t('library.field.quality'), (base) => withNumber(base, 'quality', parseScore(text, 0)))
            }
          />
          <EditableText
            label={t('library.field.heat')}
            value={numberText(record.heat)}
            check={checkHeat}
            onSave={(text) =>
              edit(t('library.field.heat'), (base) => withNumber(base, 'heat', parseScore(text, -1)))
            }
          />
          <Select
            label={t('library.field.type')}
            value={record.type ?? 'article'}
            options={[
              { value: 'article', label: t('library.type.article') },
              { value: 'video', label: t('library.type.video') },
            ]}
            onChange={(type) => edit(t('library.field.type'), (base) => ({ ...base, type }))}
          />
        </div>
        <EditableText
          label={t('library.field.publishedDateTime')}
          value={dateAsTyped(record.publishedDateTime)}
          check={checkDate}
          testId="published-date"
          onSave={(text) => setText('publishedDateTime')(parseDate(text) ?? '')}
        />
        <EditableText
          label={t('library.field.provider')}
          value={record.provider?.name ?? ''}
          onSave={(text) =>
            edit(t('library.field.provider'), (base) => withProvider(base, 'name', text.trim()))
          }
        />
        <EditableText
          label={t('library.field.domain')}
          value={record.provider?.domain ?? ''}
          onSave={(text) =>
            edit(t('library.field.domain'), (base) => withProvider(base, 'domain', text.trim()))
          }
        />
        <AuthorsField record={record} edit={edit} />
        {plainFields.map((field) => (
          <EditableText
            key={field}
            label={t(`library.field.${field}`)}
            value={record[field] ?? ''}
            onSave={setText(field)}
          />
        ))}
        {addressFields
          .filter((field) => record[field] !== undefined || field === 'webUrl' || field === 'originalUrl')
          .map((field) => (
            <EditableText
              key={field}
              label={t(`library.field.${field}`)}
              value={record[field] ?? ''}
              check={checkAddress}
              onSave={setText(field)}
            />
          ))}
        <p class="record__hint">
          {t('library.record.savedAt', { date: formatDateTime(record.savedDateTime) })}
        </p>
      </div>
    </section>
  )
}

function numberText(value: number | undefined): string {
  return value === undefined ? '' : String(value)
}
