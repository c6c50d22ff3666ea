import { useState } from 'preact/hooks'
import { Button } from '@/components/ui/Button'
import { t } from '@/lib/i18n/translate'
import type { Highlight } from '@/lib/record/highlight-schema'
import { filterMarks, type MarkFilter } from './filter-marks'
import { MarkCard } from './MarkCard'
import { MarkFilterBar } from './MarkFilterBar'
import type { ColorNames } from './panel-services'

export interface MarkListProps {
  highlights: readonly Highlight[]
  /** Ids of those that are not on the page now. */
  missing: readonly string[]
  names: ColorNames
  onChange: (id: string, next: Partial<Highlight>) => void
  onRemove: (highlight: Highlight) => void
  onShow: ((id: string) => void) | undefined
}

/** From this many marks on a filter helps more than it takes room. */
const filterFrom = 5
/** Cards at once; each has fields of its own, and a thousand of them would keep the panel from answering. */
const pageSize = 100

export function MarkList({ highlights, missing, names, onChange, onRemove, onShow }: MarkListProps) {
  const [text, setText] = useState('')
  const [filter, setFilter] = useState<MarkFilter>('all')
  const [limit, setLimit] = useState(pageSize)
  const found = filterMarks(highlights, text, filter, missing)
  const lost = new Set(missing)
  return (
    <>
      {highlights.length >= filterFrom ? (
        <MarkFilterBar
          text={text}
          filter={filter}
          names={names}
          hasMissing={missing.length > 0}
          onText={setText}
          onFilter={setFilter}
        />
      ) : null}
      {found.length === 0 ? <p class="panel__none">{t('mark.noMatch')}</p> : null}
      <ul class="panel__marks" aria-label={t('mark.panelTitle')}>
        {found.slice(0, limit).map((highlight) => (
          <MarkCard
            key={highlight.id}
            highlight={highlight}
            isMissing={lost.has(highlight.id)}
            names={names}
            onChange={(next) => onChange(highlight.id, next)}
            onRemove={() => onRemove(highlight)}
            onShow={onShow && !lost.has(highlight.id) ? () => onShow(highlight.id) : undefined}
          />
        ))}
      </ul>
      {found.length > limit ? (
        <Button onClick={() => setLimit(limit + pageSize)}>
          {t('mark.more', { n: Math.min(pageSize, found.length - limit) })}
        </Button>
      ) : null}
    </>
  )
}
