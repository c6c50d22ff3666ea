import { useSignal } from '@preact/signals'
import { Checkbox } from '@/components/ui/Checkbox'
import { Select } from '@/components/ui/Select'
import { TextField } from '@/components/ui/TextField'
import { t } from '@/lib/i18n/translate'
import { Section } from './Section'
import type { SettingsSectionProps } from './section-props'

const reminders = ['0', '7', '30', '90'] as const

/** Defaults of new records, and what export writes. */
export function SavingSection({ settings, change }: SettingsSectionProps) {
  const category = useSignal(settings.defaultCategory)
  const days = reminders.find((each) => Number(each) === settings.backupReminderDays) ?? '30'
  return (
    <Section title={t('options.saving.title')}>
      <TextField
        label={t('options.category')}
        hint={t('options.category.hint')}
        value={category.value}
        data-testid="category"
        maxLength={200}
        onInput={(value) => {
          category.value = value
        }}
        onBlur={() => {
          const defaultCategory = category.value.trim()
          if (defaultCategory !== settings.defaultCategory) change({ defaultCategory })
        }}
      />
      <Checkbox
        label={t('options.published')}
        checked={settings.defaultPublished}
        onChange={(defaultPublished) => change({ defaultPublished })}
      />
      <Checkbox
        label={t('options.linksBack')}
        checked={settings.linksBack}
        onChange={(linksBack) => change({ linksBack })}
      />
      <div class="sheet__row">
        <Select
          label={t('options.preset')}
          hint={t('options.preset.hint')}
          value={settings.exportPreset}
          options={[
            { value: 'default', label: t('options.preset.default') },
            { value: 'complete', label: t('options.preset.complete') },
          ]}
          onChange={(exportPreset) => change({ exportPreset })}
        />
        <Select
          label={t('options.reminder')}
          value={days}
          options={reminders.map((each) => ({
            value: each,
            label:
              each === '0' ? t('options.reminder.never') : t('options.reminder.days', { n: Number(each) }),
          }))}
          onChange={(value) => change({ backupReminderDays: Number(value) })}
        />
      </div>
    </Section>
  )
}
