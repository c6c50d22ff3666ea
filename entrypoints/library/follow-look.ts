import { mirroredLanguage, mirrorLanguage } from '@/lib/platform/chosen-language'
import type { Settings } from '@/lib/settings/create-settings'
import type { SettingsValues } from '@/lib/settings/settings-schema'

/** Where the theme is mirrored, so that a page has it before its first picture. */
const key = 'clipfile:theme'

/**
 * Shows the page in the chosen theme, now and after every change; without one the system's wish counts. A
 * language other than that of this page is kept for the pages that are opened next, and told to `onLanguage`.
 */
export function followLook(settings: Settings, onLanguage?: () => void): void {
  show(localStorage.getItem(key))
  // Another page may mirror a change before this one hears of it.
  const spoken = mirroredLanguage()
  const take = ({ theme, language }: Pick<SettingsValues, 'theme' | 'language'>) => {
    localStorage.setItem(key, theme)
    show(theme)
    mirrorLanguage(language)
    if (language !== spoken) onLanguage?.()
  }
  // A failed read leaves the theme that was shown last; whoever needs the settings tells of the failure.
  settings.read().then(take, () => undefined)
  settings.subscribe(take)
}

function show(theme: string | null): void {
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
  else delete document.documentElement.dataset.theme
}
