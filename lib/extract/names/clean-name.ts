import { limits } from '../limits'
import { dropLead, isOtherWork } from './lead'
import { hasRoleWord, isDegree } from './name-words'

const dateTail =
  /(?:[\s,|·•–-]|^)(?:\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}\.?\s[^\s\d.,]{3,10}\.?\s\d{4}|[^\s\d.,]{3,10}\.?\s\d{1,2},?\s\d{4}|\d{1,2}:\d{2}|\d+\s(?:min|hours?|days?)).*$/

/** A name and a date in two inline elements: "Jane DoeNovember 21". */
const gluedDate = /([a-zß-ÿ])([A-ZÀ-Þ][a-zß-ÿ]+\.?\s\d{1,2})\b/

/** A label and a name in two inline elements: "AuthorJane Doe". */
const gluedLead =
  /^(?:Author|Autor(?:in)?|Auteur|Written by|Posted by|Published by|By|Von)(?=[A-ZÀ-Þ][a-zß-ÿ])/

/** One name without lead-ins, roles, addresses, handles, dates and decoration; empty if nothing is left. */
export function cleanName(raw: string): string {
  if (raw.length > 400) return ''
  let name = raw.trim()
  if (isOtherWork(name)) return ''
  if (name.includes('@') || name.includes('://') || name.includes('www.'))
    name = name
      .replace(/\S+@\S+\.\S+|https?:\/\/\S+|www\.\S+/gi, ' ')
      .replace(/(^|[\s(])@[\w.]+\)?/g, '$1')
      .trim()
      .replace(/^\(([^()]+)\)$/, '$1')
  // A number alone behind a name counts comments or posts.
  if (/\d/.test(name))
    name = name
      .replace(gluedDate, '$1 $2')
      .replace(dateTail, '')
      .replace(/\s+(?:on|am|le|el|em|il|den|op|dne|dnia)\s+(?:[^\s\d]{3,10}\.?\s+\d{1,2}$|\d.*$)/, '')
      .replace(/(\S\s+\S+)\s+\(?\d{1,4}\)?$/, '$1')
  name = dropLead(name).replace(gluedLead, '')
  if (name.includes('(')) name = name.replace(/\s*\([^()]{0,60}\)?\s*$/, '')
  name = dropDegrees(name.replace(/^(?:記者|记者|기자)(?=\S{2,4}$)|\s*(?:기자|記者|记者|特派員)$/g, ''))
  name = cutRole(name)
    .replace(/^[\s,;:|·•*"“”„/–—-]+|[\s,;:|·•*"“”„/–—)-]+$/g, '')
    .replace(/\s+/g, ' ')
  return name.length > limits.name ? '' : name
}

/** "Jane Doe, Ph.D., M.A." → "Jane Doe". */
function dropDegrees(name: string): string {
  const at = name.lastIndexOf(' ')
  return at > 0 && isDegree(name.slice(at + 1)) ? dropDegrees(name.slice(0, at).replace(/[\s,]+$/, '')) : name
}

/** "Jane Doe, Political Editor", "Jane Doe | Reporter", "Jane Doe in Berlin" → "Jane Doe". */
function cutRole(name: string): string {
  const match = /[,|•·–—-]/.test(name) ? /^(.+?)(?:\s*[,|•·]\s+|\s+[–—-]\s+|\s*\|\s*)(.+)$/.exec(name) : null
  const kept = match?.[1] && hasRoleWord(match[2] ?? '') ? match[1] : dropTrailingRole(name)
  const isLong = kept.indexOf(' ') !== kept.lastIndexOf(' ')
  return isLong ? kept.replace(/\s(?:in|aus|à|from|for|für)\s[A-ZÀ-Ý].*$/, '') : kept
}

/** "Sam Stein Senior Politics Editor" → "Sam Stein": two words of a job behind at least two of a name. */
function dropTrailingRole(name: string): string {
  const words = name.split(/\s+/)
  const at = words.findIndex((word, index) => index >= 2 && hasRoleWord(word))
  if (at < 0 || words.slice(at).filter(hasRoleWord).length < 2) return name
  return words.slice(0, at).join(' ')
}
