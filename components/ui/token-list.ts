import type { Option } from './OptionList'

/** The values in typed or pasted text: parted by commas, semicolons or line ends, inner spaces made one. */
export function splitTokens(text: string): string[] {
  return text
    .split(/[,;\n\r\t]+/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '')
}

/** `tokens` and the new ones behind it; one that differs from a known one only in case takes its spelling. */
export function addTokens(
  tokens: readonly string[],
  added: readonly string[],
  complete: (text: string) => readonly Option[],
): string[] {
  const next = [...tokens]
  for (const text of added) {
    const known = complete(text).find((option) => isSame(option.text, text))
    const token = known?.text ?? text
    if (!next.some((other) => isSame(other, token))) next.push(token)
  }
  return next
}

/** The token at `index` one place on (`1`) or back (`-1`); at the ends nothing changes. */
export function moveToken(tokens: readonly string[], index: number, step: 1 | -1): string[] {
  const next = [...tokens]
  const [token] = next.splice(index, 1)
  if (token !== undefined) next.splice(Math.max(0, Math.min(next.length, index + step)), 0, token)
  return next
}

function isSame(a: string, b: string): boolean {
  return a.localeCompare(b, undefined, { sensitivity: 'accent' }) === 0
}
