import { readMonth } from '../dates/months'
import { hasRoleWord, isJob, isNoName, isOrganisation } from './name-words'

export type NameKind = 'person' | 'organisation' | 'none'

/** What a cleaned name looks like. Scripts without capitals cannot be judged by them. */
export function judgeName(name: string): NameKind {
  if (name.length < 2 || name.length > 80 || isNoName(name) || isJob(name)) return 'none'
  if (!/[a-zA-Z\u00c0-\uffff]/.test(name) || /[{}<>=\\]|\d{3}|[!?:]\s/.test(name)) return 'none'
  if (isOrganisation(name)) return 'organisation'
  if (/^[a-z\d]+(?:-[a-z\d]+)+$/.test(name)) return 'none'
  const words = name.split(/\s+/)
  if (/\d[.:]\d/.test(name) || (/\d/.test(name) && words.some((word) => readMonth(word) > 0))) return 'none'
  if (words.length > 6) return 'none'
  const capitals = words.filter(startsLikeName).length
  if (words.length >= 2 && capitals >= 2 && !hasRoleWord(name)) return 'person'
  if (
    words.length === 2 &&
    capitals === 1 &&
    !/^(?:de|da|di|del|van|von|af|av|al|el|bin|ibn|le|la|ter|zu|do|dos)$/.test(words[0] ?? '')
  )
    return 'none'
  return (capitals >= words.length / 2 && words.length <= 4) || words.length <= 2 ? 'person' : 'none'
}

/** A capital, or a letter of a script without capitals, after an opening quote or apostrophe. */
function startsLikeName(word: string): boolean {
  const letter = word.replace(/^["'’“(]+/, '').charAt(0)
  return (
    letter !== '' &&
    (letter !== letter.toLowerCase() || (letter === letter.toUpperCase() && letter > '\u007f'))
  )
}
