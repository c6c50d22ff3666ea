import { IconButton } from '@/components/ui/Button'
import { CloseIcon } from '@/components/ui/icons/icons'
import { t } from '@/lib/i18n/translate'
import type { Highlight } from '@/lib/record/highlight-schema'
import type { ClipRecord } from '@/lib/record/record-schema'
import { EditableText } from './EditableText'
import { HighlightFoot } from './HighlightFoot'
import type { EditRecord } from './use-record'

/** What was marked on the page, with its notes. Shows nothing where nothing is marked. */
export function HighlightList({ record, edit }: { record: ClipRecord; edit: EditRecord }) {
  const highlights = record.highlights ?? []
  if (highlights.length === 0) return null
  function change(update: (highlights: Highlight[]) => Highlight[]): void {
    edit(t('library.record.highlights'), (base) => ({ ...base, highlights: update(base.highlights ?? []) }))
  }
  return (
    <section class="record__section">
      <h2>{t('library.record.highlights')}</h2>
      <ul class="highlights">
        {highlights.map((highlight) => (
          <li key={highlight.id} class={`highlight highlight--${highlight.color}`}>
            <blockquote dir="auto">{highlight.quote.exact}</blockquote>
            <IconButton
              label={t('library.record.removeHighlight')}
              onClick={() => change((all) => all.filter((each) => each.id !== highlight.id))}
            >
              <CloseIcon />
            </IconButton>
            <EditableText
              label={t('library.record.highlightNote')}
              isLabelHidden
              isLong
              placeholder={t('library.record.highlightNote')}
              value={highlight.note ?? ''}
              onSave={(note) =>
                change((all) => all.map((each) => (each.id === highlight.id ? { ...each, note } : each)))
              }
            />
            <HighlightFoot record={record} highlight={highlight} />
          </li>
        ))}
      </ul>
    </section>
  )
}
