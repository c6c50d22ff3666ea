import { ExternalIcon } from '@/components/ui/icons/icons'
import { formatDate, formatDateTime } from '@/lib/i18n/format-date'
import { formatList } from '@/lib/i18n/format-list'
import { t } from '@/lib/i18n/translate'
import { isHttpAddress } from '@/lib/record/http-address'
import type { ClipRecord } from '@/lib/record/record-schema'
import { EditableText } from './EditableText'
import type { EditRecord } from './use-record'
import { withText } from './with-text'

interface RecordHeadProps {
  record: ClipRecord
  edit: EditRecord
  showsImages: boolean
}

/** Site and date, headline, excerpt, authors, and the way to the article. */
export function RecordHead({ record, edit, showsImages }: RecordHeadProps) {
  const address = record.webUrl || record.originalUrl
  const image = record.images[0]
  const isVideo = record.type === 'video'
  return (
    <header class="record__head">
      <p class="record__source">
        <bdi class="record__site">{record.provider?.name || record.provider?.domain}</bdi>
        {record.publishedDateTime ? (
          <time dateTime={record.publishedDateTime} title={formatDateTime(record.publishedDateTime)}>
            {formatDate(record.publishedDateTime)}
          </time>
        ) : null}
        {record.publishedZoneUnknown ? <span>{t('library.record.zoneUnknown')}</span> : null}
        {isVideo ? <span class="row__tag">{t('library.mark.video')}</span> : null}
        {record.published ? (
          <span class="row__tag row__tag--published">{t('library.mark.published')}</span>
        ) : null}
        {address && isHttpAddress(address) ? (
          <a class="record__open" href={address} target="_blank" rel="noopener noreferrer">
            {isVideo ? t('library.record.openVideo') : t('library.record.openArticle')}
            <ExternalIcon />
          </a>
        ) : null}
      </p>
      <EditableText
        label={t('library.field.title')}
        isLabelHidden
        isLong
        inputClass="record__title"
        value={record.title}
        placeholder={t('library.noTitle')}
        testId="title"
        onSave={(text) =>
          edit(t('library.field.title'), (base) => ({ ...base, title: text.replace(/\s*\n\s*/g, ' ') }))
        }
      />
      {showsImages && image && isHttpAddress(image.url) ? (
        <img
          class="record__image"
          src={image.url}
          alt={image.title ?? ''}
          loading="lazy"
          referrerpolicy="no-referrer"
        />
      ) : null}
      <EditableText
        label={t('library.field.excerpt')}
        isLabelHidden
        isLong
        inputClass="record__excerpt"
        value={record.excerpt ?? ''}
        placeholder={t('library.record.excerptPlaceholder')}
        testId="excerpt"
        onSave={(text) => edit(t('library.field.excerpt'), (base) => withText(base, 'excerpt', text))}
      />
      {record.authors && record.authors.length > 0 ? (
        <p class="record__authors">{t('library.record.by', { names: formatList(record.authors) })}</p>
      ) : null}
    </header>
  )
}
