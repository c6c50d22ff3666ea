import { isDegree } from './name-words'

const separator =
  /[;|/／＝\n\t•·●、，&+]|\s\(?(?:and|und|et|y|og|och|en|e|i|ve|a|és|with|mit|con|avec|sowie)\s/

/** Splits a list of names as bylines write it; "Last, First" of citation tags becomes "First Last". */
export function splitNames(text: string): string[] {
  if (text.includes('://')) return []
  return text
    .slice(0, 1_000)
    .split(separator)
    .flatMap(splitCommas)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

/** "J. K." or "Michiel de": the first name of a citation. */
const firstNames = /^(?:[A-ZÀ-Þ]\.\s?)+$|^[A-ZÀ-Þ]\S+\s(?:de|del|van|von|di|da|dos)$/

const suffixes = new Set('phd md msc rd rn mba mph cfp cfa esq jr sr ii iii'.split(' '))

function splitCommas(text: string): string[] {
  const parts = text
    .split(',')
    .map((part) => part.trim())
    // A degree after a comma belongs to the name before it.
    .filter((part) => !isDegree(part) && !suffixes.has(part.toLowerCase().replaceAll('.', '')))
  const [last = '', first = ''] = parts
  if (parts.length !== 2 || last === last.toUpperCase() || last.includes(' ')) return parts
  const isReversed = firstNames.test(first) || (!first.includes(' ') && first !== first.toUpperCase())
  return isReversed ? [`${first} ${last}`] : parts
}
