import { useState } from 'preact/hooks'
import { Select } from '@/components/ui/Select'
import { TextField } from '@/components/ui/TextField'
import { t } from '@/lib/i18n/translate'
import { type Highlight, type HighlightColor, highlightColorSchema } from '@/lib/record/highlight-schema'
import { filterMarks } from './filter-marks'
import { MarkCard } from './MarkCard'

export interface MarkListProps {
  highlights: readonly Highlight[]
  /** Ids of those that are not on the page now. */
  missing: readonly string[]
  onChange: (next: Highlight) => void
  onRemove: (highlight: Highlight) => void
  onShow: ((id: string) => void) | undefined
}

/** From this many marks on a filter helps more than it takes room. */
const filterFrom = 5

export function MarkList({ highlights, missing, onChange, onRemove, onShow }: MarkListProps) {
  const [text, setText] = useState('')
  const [color, setColor] = useState<HighlightColor | 'all'>('all')
  const colorName = (one: HighlightColor): string => t(`mark.color.${one}`)
  const shown = filterMarks(highlights, text, color)
  return (
    <>
      {highlights.length >= filterFrom ? (
        <div class="panel__filter">
          <TextField
            label={t('mark.filter')}
            isLabelHidden
            placeholder={t('mark.filter')}
            value={text}
            onInput={setText}
          />
          <Select
            label={t('mark.color')}
            isLabelHidden
            value={color}
            options={[
              { value: 'all' as const, label: t('mark.allColors') },
              ...highlightColorSchema.options.map((one) => ({ value: one, label: colorName(one) })),
            ]}
            onChange={setColor}
          />
        </div>
      ) : null}
      <ul class="panel__marks" aria-label={t('mark.panelTitle')}>
        {shown.map((highlight) => {
          const isMissing = missing.includes(highlight.id)
          return (
            <MarkCard
              key={highlight.id}
              highlight={highlight}
              isMissing={isMissing}
              colorName={colorName}
              onChange={onChange}
              onRemove={() => onRemove(highlight)}
              onShow={onShow && !isMissing ? () => onShow(highlight.id) : undefined}
            />
          )
        })}
      </ul>
    </>
  )
}
