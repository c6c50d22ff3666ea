import { t } from '@/lib/i18n/translate'
import type { Related } from '@/lib/record/related-schema'
import { EditableText } from './EditableText'
import { checkAddress, checkDate, dateAsTyped, parseDate } from './field-checks'
import type { EditRecord } from './use-record'

/** What a linked article is called, where it stands and when it was published, for typing what its source did not give. */
export function CoverageFields({ entry, edit }: { entry: Related; edit: EditRecord }) {
  function change(update: (entry: Related) => Related): void {
    edit(t('library.coverage.title'), (base) => ({
      ...base,
      related: base.related.map((each) => (each.id === entry.id ? update(each) : each)),
    }))
  }
  function setText(field: 'excerpt' | 'webUrl' | 'publishedDateTime', text: string): void {
    change((each) => {
      const next: Related = { ...each, [field]: text }
      if (text === '' && field !== 'webUrl') delete next[field]
      return next
    })
  }
  return (
    <div class="timeline__fields">
      <EditableText
        label={t('library.field.title')}
        value={entry.title}
        onSave={(title) => change((each) => ({ ...each, title }))}
      />
      <EditableText
        label={t('library.field.provider')}
        value={entry.provider?.name ?? ''}
        onSave={(name) => change((each) => ({ ...each, provider: { domain: '', ...each.provider, name } }))}
      />
      <EditableText
        label={t('library.field.publishedDateTime')}
        value={dateAsTyped(entry.publishedDateTime)}
        check={checkDate}
        onSave={(text) => setText('publishedDateTime', parseDate(text) ?? '')}
      />
      <EditableText
        label={t('library.field.webUrl')}
        value={entry.webUrl ?? ''}
        check={checkAddress}
        onSave={(text) => setText('webUrl', text.trim())}
      />
      <EditableText
        label={t('library.field.excerpt')}
        isLong
        value={entry.excerpt ?? ''}
        onSave={(text) => setText('excerpt', text)}
      />
    </div>
  )
}
