import { Select } from '@/components/ui/Select'
import { TextField } from '@/components/ui/TextField'
import { t } from '@/lib/i18n/translate'
import { highlightColorSchema } from '@/lib/record/highlight-schema'
import { colorName } from './color-name'
import type { MarkFilter } from './filter-marks'
import type { ColorNames } from './panel-services'

export interface MarkFilterBarProps {
  text: string
  filter: MarkFilter
  names: ColorNames
  hasMissing: boolean
  onText: (text: string) => void
  onFilter: (filter: MarkFilter) => void
}

/** Narrows a long list by words, colour, or to what the page lacks now. */
export function MarkFilterBar({ text, filter, names, hasMissing, onText, onFilter }: MarkFilterBarProps) {
  return (
    <div class="panel__filter">
      <TextField
        label={t('mark.filter')}
        isLabelHidden
        placeholder={t('mark.filter')}
        data-testid="filter"
        value={text}
        onInput={onText}
      />
      <Select<MarkFilter>
        label={t('mark.color')}
        isLabelHidden
        value={filter}
        options={[
          { value: 'all', label: t('mark.allColors') },
          ...highlightColorSchema.options.map((one) => ({ value: one, label: colorName(one, names) })),
          ...(hasMissing ? [{ value: 'missing' as const, label: t('mark.missing') }] : []),
        ]}
        onChange={onFilter}
      />
    </div>
  )
}
