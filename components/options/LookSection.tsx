import { Checkbox } from '@/components/ui/Checkbox'
import { Select } from '@/components/ui/Select'
import { isLanguage, languageNames } from '@/lib/i18n/languages'
import { t } from '@/lib/i18n/translate'
import { Section } from './Section'
import type { SettingsSectionProps } from './section-props'

/** Theme, language, images. */
export function LookSection({ settings, change }: SettingsSectionProps) {
  return (
    <Section title={t('options.look.title')}>
      <div class="sheet__row">
        <Select
          label={t('options.theme')}
          value={settings.theme}
          options={[
            { value: 'system', label: t('options.theme.system') },
            { value: 'light', label: t('options.theme.light') },
            { value: 'dark', label: t('options.theme.dark') },
          ]}
          data-testid="theme"
          onChange={(theme) => change({ theme })}
        />
        <Select
          label={t('options.language')}
          value={isLanguage(settings.language) ? settings.language : 'auto'}
          options={[
            { value: 'auto', label: t('options.language.auto') },
            ...Object.entries(languageNames).map(([value, label]) => ({ value, label })),
          ]}
          data-testid="language"
          onChange={(tag) => change({ language: tag })}
        />
      </div>
      <Checkbox
        label={t('options.leadImage')}
        checked={settings.showsLeadImage}
        onChange={(showsLeadImage) => change({ showsLeadImage })}
      />
      <Checkbox
        label={t('options.remoteImages')}
        checked={settings.showsRemoteImages}
        data-testid="remote-images"
        onChange={(showsRemoteImages) => change({ showsRemoteImages })}
      />
      <p class="sheet__hint">{t('options.remoteImages.hint')}</p>
    </Section>
  )
}
