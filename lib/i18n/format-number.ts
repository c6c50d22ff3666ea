import { currentLanguage } from './translate'

/** A number with the separators of the chosen language: `12,345`, `12.345`. */
export function formatNumber(value: number): string {
  return value.toLocaleString(currentLanguage())
}
