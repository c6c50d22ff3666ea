import { Button, IconButton } from '@/components/ui/Button'
import { CloseIcon } from '@/components/ui/icons/icons'
import { Select } from '@/components/ui/Select'
import { TokenField } from '@/components/ui/TokenField'
import { t } from '@/lib/i18n/translate'
import { type Highlight, highlightColorSchema } from '@/lib/record/highlight-schema'
import { colorName } from './color-name'
import { MarkNote } from './MarkNote'
import type { ColorNames } from './panel-services'

export interface MarkCardProps {
  highlight: Highlight
  isMissing: boolean
  names: ColorNames
  onChange: (next: Partial<Highlight>) => void
  onRemove: () => void
  onShow: (() => void) | undefined
}

/** One mark: its passage, colour, note and tags, and the way to its place on the page. */
export function MarkCard({ highlight, isMissing, names, onChange, onRemove, onShow }: MarkCardProps) {
  return (
    <li class={`mark mark--${highlight.color}`} data-testid="mark">
      <blockquote class="mark__quote" dir="auto">
        {highlight.quote.exact}
      </blockquote>
      {isMissing ? (
        <p class="mark__missing" data-testid="missing">
          <strong>{t('mark.missing')}</strong>
          <br />
          {t('mark.missingHint')}
        </p>
      ) : null}
      <MarkNote label={t('mark.note')} value={highlight.note ?? ''} onSave={(note) => onChange({ note })} />
      <TokenField
        label={t('mark.tags')}
        isLabelHidden
        placeholder={t('mark.tags')}
        tokens={highlight.tags ?? []}
        complete={() => []}
        onChange={(tags) => onChange({ tags })}
      />
      <div class="mark__acts">
        <Select
          label={t('mark.color')}
          isLabelHidden
          value={highlight.color}
          options={highlightColorSchema.options.map((color) => ({
            value: color,
            label: colorName(color, names),
          }))}
          onChange={(color) => onChange({ color })}
        />
        {onShow ? (
          <Button variant="quiet" data-testid="show" onClick={onShow}>
            {t('mark.show')}
          </Button>
        ) : null}
        <IconButton label={t('mark.remove')} data-testid="remove" onClick={onRemove}>
          <CloseIcon />
        </IconButton>
      </div>
    </li>
  )
}
