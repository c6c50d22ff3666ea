import { foldLetters } from '../clean-text'

const separator =
  /\s+(?:[|｜ㅣ·•»›‹/~]|[-–—]|::?)\s+|\s*[|｜ㅣ：]\s*|:\s+|-(?=[^-\s]{1,12}[|｜ㅣ])|:(?=\S{3,30}$)/g

/**
 * A title without the site's name at its end or its beginning, and without the section beside it:
 * "Headline | Section | Site" → "Headline". `sections` only count next to the site's name.
 */
export function stripSiteName(
  title: string,
  siteNames: readonly string[],
  sections: readonly string[] = [],
): string {
  const names = new Set(siteNames.map(foldLetters).filter((name) => name.length > 1))
  const beside = new Set(sections.map(foldLetters).filter((name) => name.length > 1))
  let text = title
  for (let round = 0; round < 4; round++) {
    const shorter = stripOnce(text, round > 0 ? new Set([...names, ...beside]) : names)
    if (shorter === text) break
    text = shorter
  }
  return text
}

function stripOnce(title: string, names: ReadonlySet<string>): string {
  const breaks = [...title.matchAll(separator)]
  const last = breaks.at(-1)
  if (
    last &&
    last.index > 0 &&
    !/^:\s/.test(last[0]) &&
    isSite(title.slice(last.index + last[0].length), names)
  )
    return title.slice(0, last.index).trim()
  const first = breaks[0]
  const rest = first ? title.slice(first.index + first[0].length).trim() : ''
  if (first && rest !== '' && isSite(title.slice(0, first.index), names)) return rest
  return title
}

function isSite(part: string, names: ReadonlySet<string>): boolean {
  const letters = foldLetters(part)
  if (letters === '') return part.trim() === ''
  if (names.has(letters)) return true
  if (!part.includes('.')) return names.has(letters.replace(/^the/, '')) || names.has(`the${letters}`)
  const bare = foldLetters(
    part.replace(/\.(?:com|org|net|de|at|ch|fr|it|es|co\.uk|co|no|se|dk|nl|be|pl|cz|tr|com\.tr|ie|in)$/i, ''),
  )
  return names.has(bare) || names.has(bare.replace(/^the/, '')) || names.has(`the${bare}`)
}
