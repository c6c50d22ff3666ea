/**
 * Strings that YAML 1.1 or 1.2, or a reader in use (Psych, PyYAML, js-yaml, Go's), takes for something
 * else than a string when they stand plain: null, booleans, numbers in any base, sexagesimals, dates,
 * the merge key and the default key. Psych lets commas stand between the digits of any base.
 */
const notAString = [
  /^(?:~|null|true|false|yes|no|on|off|y|n|=|<<)$/i,
  /^[-+]?(?:0b[01_,]+|0o?[0-7_,]+|0x[\da-f_,]+)$/i,
  /^[-+]?(?:\d[\d_,]*)?\.?[\d_]*(?:e[-+]?\d+)?$/i,
  /^[-+]?\.?(?:inf|infinity|nan)$/i,
  /^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$/,
  /^\d{4}-\d\d?-\d\d?(?:[Tt\s].*)?$/,
]

// What must never stand plain: indicators in front, a space at either end, a comment or a key within,
// a document marker, and whatever would be escaped.
const unsafePlain = /^[-?:,[\]{}#&*!|>'"%@`]|^\.\.\.|^\s|\s$|:\s|:$|\s#/
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that FORMAT.md escapes
const escaped = /["\\\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/
const escapedAll = new RegExp(escaped.source, 'g')
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above, without quote and backslash
const notPrintable = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/

const shortEscapes: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}

/** Whether YAML 1.1 and 1.2 both read `text`, standing plain in a block, as that very string. */
export function isPlainText(text: string): boolean {
  return (
    text !== '' &&
    !unsafePlain.test(text) &&
    !notPrintable.test(text) &&
    !notAString.some((form) => form.test(text))
  )
}

/** `text` in double quotes on one line (FORMAT.md). Lone surrogates become U+FFFD. */
export function quoteText(text: string): string {
  if (!escaped.test(text)) return `"${text.toWellFormed()}"`
  return `"${text.toWellFormed().replace(escapedAll, escapeCharacter)}"`
}

/** Plain where that is safe, else double-quoted. */
export function plainOrQuoted(text: string): string {
  return isPlainText(text) && text.isWellFormed() ? text : quoteText(text)
}

function escapeCharacter(character: string): string {
  const short = shortEscapes[character]
  if (short !== undefined) return short
  const code = character.charCodeAt(0)
  const hex = code.toString(16).toUpperCase()
  return code < 0x100 ? `\\x${hex.padStart(2, '0')}` : `\\u${hex.padStart(4, '0')}`
}
