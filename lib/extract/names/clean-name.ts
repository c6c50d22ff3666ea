import { limits } from '../limits'
import { hasRoleWord, isDegree } from './name-words'

/** What stands before a name: "By", "Von", "Text:". Longest first where one begins another. */
const leads =
  'erstellt von|geschrieben von|verfasst von|article by|veröffentlicht von|redigé par|rédigé par|publié par|publicado por|escrito por|scritto da|written by|words by|story by|reported by|posted by|published by|analysis by|opinion by|review by|report by|photo by|photos by|photographs by|interview by|commentary by|a commentary by|an analysis by|ein kommentar von|ein gastbeitrag von|eine analyse von|gastbeitrag von|kommentar von|aufgezeichnet von|interview von|by|von|vom|par|por|di|da|av|af|ad|door|przez|autor|autora|autore|auteur|auteurs|autoren|autorin|authors|author|skribent|text|texte|texto|testo|tekst|reporter|interview|kommentar|protokoll|yazan|yazar|foto|автор|автори|текст|文|著者|作者|記者|글|по|posted on'
    .split('|')
    .sort((a, b) => b.length - a.length)
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
  if (name.includes('@') || name.includes('://') || name.includes('www.'))
    name = name.replace(/\S+@\S+\.\S+|https?:\/\/\S+|www\.\S+/gi, ' ').replace(/(^|[\s(])@[\w.]+\)?/g, '$1')
  // A number alone behind a name counts comments or posts.
  if (/\d/.test(name))
    name = name
      .replace(gluedDate, '$1 $2')
      .replace(dateTail, '')
      .replace(/\s+(?:on|am|le|el)\s+[^\s\d]{3,10}\.?\s+\d{1,2}$/, '')
      .replace(/(\S\s+\S+)\s+\(?\d{1,4}\)?$/, '$1')
  name = dropLead(dropLead(name)).replace(gluedLead, '')
  if (name.includes('(')) name = name.replace(/\s*\([^()]{0,60}\)?\s*$/, '')
  name = dropDegrees(name.replace(/\s*(?:기자|記者|特派員)$/, ''))
  name = cutRole(name)
    .replace(/^[\s,;:|·•*"“”„/–—-]+|[\s,;:|·•*"“”„/–—)-]+$/g, '')
    .replace(/\s+/g, ' ')
  return name.length > limits.name ? '' : name
}

function dropLead(name: string): string {
  const lower = name.toLowerCase()
  for (const lead of leads) {
    if (!lower.startsWith(lead)) continue
    const rest = /^\s*[:：]\s*|^\s+/.exec(name.slice(lead.length))
    if (rest && rest[0].length + lead.length < name.length) return name.slice(lead.length + rest[0].length)
  }
  return name
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
