import { t } from '@/lib/i18n/translate'
import type { HighlightColor } from '@/lib/record/highlight-schema'
import type { ColorNames } from './panel-services'

/** What the user reads for a colour: the name they gave it, else its own. */
export function colorName(color: HighlightColor, names: ColorNames): string {
  return names[color]?.trim() || t(`mark.color.${color}`)
}
