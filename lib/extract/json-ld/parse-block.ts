import { limits } from '../limits'

// biome-ignore lint/suspicious/noControlCharactersInRegex: raw control characters are what breaks JSON here
const control = /[\u0000-\u001f]+/g

/**
 * Reads one `<script type="application/ld+json">`. Publishers' templates break JSON in a few common ways
 * (raw line breaks inside strings, comments, a comma or semicolon too many, several objects in one
 * block), which are mended; what is still no JSON gives nothing.
 */
export function parseBlock(text: string): unknown[] {
  if (text.length > limits.jsonLdCharacters) return []
  const whole = tryParse(text)
  if (whole !== undefined) return [whole]
  const mended = text
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/, '')
    .replace(control, ' ')
    .replace(/;\s*$/, '')
    .trim()
  const second = tryParse(mended) ?? tryParse(mended.replace(/,\s*(?=[}\]])/g, '').replace(/,\s*,+/g, ','))
  if (second !== undefined) return [second]
  const list = tryParse(`[${mended.replace(/}\s*{/g, '},{')}]`)
  if (Array.isArray(list)) return list
  const escaped = tryParse(mended.replace(/\\(?!["\\/bfnrtu])/g, '\\\\'))
  return escaped === undefined ? [] : [escaped]
}

function tryParse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined // Not JSON: the caller mends it or leaves it.
  }
}
