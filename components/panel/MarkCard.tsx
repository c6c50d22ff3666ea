import { IconButton } from '@/components/ui/Button'
import { CloseIcon, ExternalIcon } from '@/components/ui/icons/icons'
import { Select } from '@/components/ui/Select'
import { TokenField } from '@/components/ui/TokenField'
import { t } from '@/lib/i18n/translate'
import { type Highlight, highlightColorSchema } from '@/lib/record/highlight-schema'
import { MarkNote } from './MarkNote'

export interface MarkCardProps {
  highlight: Highlight
  isMissing: boolean
  colorName: (color: Highlight['color']) => string
  onChange: (next: Highlight) => void
  onRemove: () => void
  onShow: (() => void) | undefined
}

/** One mark: its passage, colour, note and tags, and the way to its place on the page. */
export function MarkCard({ highlight, isMissing, colorName, onChange, onRemove, onShow }: MarkCardProps) {
  return (
    <li class={`mark mark--${highlight.color}`} data-testid="mark">
      <blockquote class="mark__quote" dir="auto">
        {highlight.quote.exact}
      </blockquote>
      {isMissing ? (
        <p class="mark__missing" title={t('mark.missingHint')}>
          {t('mark.missing')}
        </p>
      ) : null}
      <MarkNote
        label={t('mark.note')}
        value={highlight.note ?? ''}
        onSave={(note) => onChange({ ...highlight, note })}
      />
      <TokenField
        label={t('mark.tags')}
        isLabelHidden
        placeholder={t('mark.tags')}
        tokens={highlight.tags ?? []}
        complete={() => []}
        onChange={(tags) => onChange({ ...highlight, tags })}
      />
      <div class="mark__acts">
        <Select
          label={t('mark.color')}
          isLabelHidden
          value={highlight.color}
          options={highlightColorSchema.options.map((color) => ({ value: color, label: colorName(color) }))}
          onChange={(color) => onChange({ ...highlight, color })}
        />
        {onShow ? (
          <IconButton label={t('mark.show')} onClick={onShow}>
            <ExternalIcon />
          </IconButton>
        ) : null}
        <IconButton label={t('mark.remove')} onClick={onRemove}>
          <CloseIcon />
        </IconButton>
      </div>
    </li>
  )
}
