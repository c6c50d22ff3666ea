import { TokenField } from '@/components/ui/TokenField'
import { t } from '@/lib/i18n/translate'
import type { ClipRecord } from '@/lib/record/record-schema'
import type { EditRecord } from './use-record'

/** The authors one by one. */
export function AuthorsField({ record, edit }: { record: ClipRecord; edit: EditRecord }) {
  return (
    <TokenField
      label={t('library.field.authors')}
      tokens={record.authors ?? []}
      complete={() => []}
      onChange={(authors) =>
        edit(t('library.field.authors'), (base) => {
          const next: ClipRecord = { ...base, authors }
          if (authors.length === 0) delete next.authors
          return next
        })
      }
    />
  )
}
