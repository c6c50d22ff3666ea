import { decodeEntities } from './entities'
import { limits } from './limits'

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes
const invisible = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u2060\ufeff\ufffe\uffff]/g
const unusual =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: as above
  /[\u0000-\u001f\u007f-\u00a0\u00ad\u1680\u2000-\u200b\u2028-\u202f\u205f\u2060\u3000\ud800-\udfff\ufeff\ufffe\uffff]| {2}/
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** One line of plain text: markup, leftover entities and invisible characters gone, spaces single. */
export function cleanText(raw: string, limit: number = limits.value): string {
  let text = raw.length > limits.value ? raw.slice(0, limits.value) : raw
  if (text.includes('&')) text = decodeEntities(text)
  if (text.includes('<')) text = text.replace(/<\/?[a-z][^<>]*>/gi, ' ').replace(/<!--.*?-->/gs, ' ')
  if (unusual.test(text)) text = text.replace(invisible, '').replace(loneSurrogate, '').replace(/\s+/g, ' ')
  text = text.trim()
  return text.length > limit ? cutAtWord(text, limit) : text
}

/** At most `limit` characters, cut between words where there are any. */
export function cutAtWord(text: string, limit: number): string {
  const cut = text.slice(0, limit)
  const space = cut.lastIndexOf(' ')
  return (space > limit / 2 ? cut.slice(0, space) : cut).replace(loneSurrogate, '').trim()
}

/** For comparing: lower case, quotes and dashes made one, punctuation at the ends gone. */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2018\u2019\u201a\u201b\u2032`\u00b4]/g, "'")
    .replace(/[\u201c-\u201f\u00ab\u00bb\u2033\u2039\u203a]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\u2026/g, '...')
    .replace(/\s+/g, ' ')
    .trim()
}

const between =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range begins at the first character there is
  /[\s\u0000-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u2000-\u206f\u3000-\u303f\uff01-\uff0f]+/

/** The words of a text. By ranges, because a pattern of `\p{L}` takes milliseconds to prepare in a new page. */
export function splitWords(text: string): string[] {
  return text.split(between)
}

const latinMarks = /[\u0300-\u036f]/g

/** Only letters and digits, folded: for asking whether two names are the same but for their writing. */
export function foldLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(latinMarks, '')
    .toLowerCase()
    .replace(/[\s\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2010-\u2027\u2030-\u205e]+/g, '')
}
