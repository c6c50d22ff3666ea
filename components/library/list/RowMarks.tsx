import { LinkIcon, NoteIcon, PencilIcon } from '@/components/ui/icons/icons'
import { t } from '@/lib/i18n/translate'
import type { RowSummary } from './row-summary'

/** The second line of a row: site, date, topics, and marks for what the record holds. */
export function RowMarks({ row }: { row: RowSummary }) {
  return (
    <span class="row__line">
      {row.site ? <span class="row__site">{row.site}</span> : null}
      {row.date ? <span class="row__date">{row.date}</span> : null}
      {row.topics.length > 0 ? <span class="row__topics">{row.topics.join(' · ')}</span> : null}
      <span class="row__marks">
        {row.linkCount > 0 ? (
          <span class="row__mark" title={t('library.mark.links', { n: row.linkCount })}>
            <LinkIcon />
            <span aria-hidden="true">{row.linkCount}</span>
            <span class="visually-hidden">{t('library.mark.links', { n: row.linkCount })}</span>
          </span>
        ) : null}
        {row.highlightCount > 0 ? (
          <span class="row__mark" title={t('library.mark.highlights', { n: row.highlightCount })}>
            <PencilIcon />
            <span aria-hidden="true">{row.highlightCount}</span>
            <span class="visually-hidden">{t('library.mark.highlights', { n: row.highlightCount })}</span>
          </span>
        ) : null}
        {row.hasNote ? (
          <span class="row__mark" title={t('library.mark.note')}>
            <NoteIcon />
            <span class="visually-hidden">{t('library.mark.note')}</span>
          </span>
        ) : null}
        {row.isVideo ? <span class="row__tag">{t('library.mark.video')}</span> : null}
        {row.isRead ? null : <span class="row__tag">{t('library.mark.notRead')}</span>}
        {row.isPublished ? (
          <span class="row__tag row__tag--published">{t('library.mark.published')}</span>
        ) : null}
      </span>
    </span>
  )
}
