import type { SettingsValues } from '@/lib/settings/settings-schema'
import type { OptionsServices } from './options-services'

/** What a section is given: the services, and where it says what happened. */
export interface SectionProps {
  services: OptionsServices
  say: (text: string) => void
  fail: (error: unknown) => void
}

export interface SettingsSectionProps extends SectionProps {
  settings: SettingsValues
  change: (parts: Partial<SettingsValues>) => void
}
