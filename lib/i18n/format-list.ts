import { t } from './translate'

/** Names one after the other, as the chosen language separates them: "a, b", 「a、b」. */
export function formatList(items: readonly string[]): string {
  return items.join(t('common.separator'))
}
