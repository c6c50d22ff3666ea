import type { Settings } from '@/lib/settings/create-settings'
import type { SettingsValues } from '@/lib/settings/settings-schema'

/** Where the theme is mirrored, so that a page has it before its first picture. */
const key = 'clipfile:theme'

/** Shows the page in the chosen theme, now and after every change. Without one the system's wish counts. */
export function followTheme(settings: Settings): void {
  show(localStorage.getItem(key))
  const take = ({ theme }: Pick<SettingsValues, 'theme'>) => {
    localStorage.setItem(key, theme)
    show(theme)
  }
  // A failed read leaves the theme that was shown last; whoever needs the settings tells of the failure.
  settings.read().then(take, () => undefined)
  settings.subscribe(take)
}

function show(theme: string | null): void {
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
  else delete document.documentElement.dataset.theme
}
