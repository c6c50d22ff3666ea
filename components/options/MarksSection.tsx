import { useSignal } from '@preact/signals'
import { TextField } from '@/components/ui/TextField'
import { t } from '@/lib/i18n/translate'
import { type HighlightColor, highlightColorSchema } from '@/lib/record/highlight-schema'
import { Section } from './Section'
import type { SettingsSectionProps } from './section-props'

/** What the four highlight colours are called: a colour means something else to everyone. */
export function MarksSection({ settings, change }: SettingsSectionProps) {
  return (
    <Section title={t('mark.options.title')} hint={t('mark.options.hint')}>
      <div class="sheet__row">
        {highlightColorSchema.options.map((color) => (
          <ColorName
            key={color}
            color={color}
            value={settings.highlightNames[color] ?? ''}
            onSave={(name) => change({ highlightNames: { ...settings.highlightNames, [color]: name } })}
          />
        ))}
      </div>
    </Section>
  )
}

interface ColorNameProps {
  color: HighlightColor
  value: string
  onSave: (name: string) => void
}

function ColorName({ color, value, onSave }: ColorNameProps) {
  const name = useSignal(value)
  return (
    <TextField
      label={t('mark.options.color', { color: t(`mark.color.${color}`) })}
      placeholder={t(`mark.color.${color}`)}
      value={name.value}
      data-testid={`color-${color}`}
      maxLength={60}
      onInput={(text) => {
        name.value = text
      }}
      onBlur={() => {
        const next = name.value.trim()
        if (next !== value) onSave(next)
      }}
    />
  )
}
