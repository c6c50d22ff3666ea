/** Most characters that each kind of text may have; what is longer is cut at a word. */
export const textLimits = {
  title: 2_000,
  excerpt: 10_000,
  name: 500,
  address: 8_000,
  topic: 200,
  note: 100_000,
  embed: 10_000,
} as const

// Tab, line feed and return are kept; U+FEFF is a byte-order mark gone astray.
const controlCharacters = /(?![\t\n\r])[\p{Cc}\ufeff]/gu

/**
 * Text from a page, a file or a person, made safe to store: lone surrogates become U+FFFD (they would
 * not survive UTF-8), control characters go, white space at the ends goes, and what passes `limit`
 * characters (UTF-16 units) is cut at a word. Zero-width and right-to-left marks stay: they are text.
 */
export function cleanText(text: string, limit: number): string {
  const whole = text.toWellFormed().replace(controlCharacters, '').trim()
  return cutAtWord(whole, limit)
}

/** The same for a text of one line: line breaks and tabs become single spaces. */
export function cleanLine(text: string, limit: number): string {
  return cleanText(text.replace(/[\t\n\r\u2028\u2029]+/g, ' '), limit)
}

function cutAtWord(text: string, limit: number): string {
  if (text.length <= limit) return text
  const cut = text.slice(0, limit - 1)
  const atWord = cut.replace(/\s+\S*$/, '')
  const kept = atWord.length > limit * 0.8 ? atWord : cut
  return `${kept.replace(/[\ud800-\udbff]$/, '')}…`
}
