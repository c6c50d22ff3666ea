/** Before a name anywhere on a page: "By", "Von", "Scritto da". */
const plain =
  'erstellt von|geschrieben von|written by|posted by|scritto da|napsal|napsala|γράφει ο|γράφει η|بقلم|מאת|by|von|vom|par|por|di|av|af|door|deur|przez|autor|autora|autorin|autore|auteur|author|text|texte|texto|testo|tekst|teksti|írta|oleh'
/** Before a name in any line, where a colon stands behind. */
const labels =
  'autoren|auteurs|authors|autors|szerző|yazan|yazar|penulis|tác giả|автор|автори|авторы|текст|كتب|كتبت|إعداد|כתב|著者|作者|撰文|文|記者|记者|글|작성자|skribent'
/** Before a name in what is a byline already. */
const others =
  'verfasst von|article by|veröffentlicht von|rédigé par|publié par|publicado por|escrito por|words by|story by|reported by|published by|analysis by|opinion by|review by|report by|photo by|photos by|photographs by|interview by|commentary by|gastbeitrag von|kommentar von|analyse von|aufgezeichnet von|interview von|a cura di|da|ad|reporter|interview|kommentar|protokoll|foto|по|του|της|기자|posted on'

const inLines = new Set(plain.split('|'))
const withColon = new Set(labels.split('|'))
/** Longest first where one begins another. */
const leads = `${plain}|${labels}|${others}`.split('|').sort((a, b) => b.length - a.length)
const articles = ['a ', 'an ', 'ein ', 'eine ']
/** Most names begin with none of them, which is asked before each lead is tried. */
const firstWords = new Set(leads.map((lead) => lead.split(' ')[0]))

/** "By Jane Doe" → "Jane Doe", twice if there are two ("Text: By Jane Doe"). */
export function dropLead(name: string): string {
  // "An analysis by Jane Doe", "Ein Gastbeitrag von Jane Doe".
  const at = articles.find((word) => name.toLowerCase().startsWith(word))?.length ?? 0
  const once = splitLead(name.slice(at))?.rest ?? name
  return splitLead(once)?.rest ?? once
}

/** The name in a line of the page that is marked as nothing: "By Jane Doe", "Автор: Иван Петров". */
export function nameInLine(line: string): string | undefined {
  const of = /^eine? \S+ von\s+/i.exec(line)
  if (of) return line.slice(of[0].length)
  const found = splitLead(line)
  if (!found) return ofReporter(line)
  const isByline = inLines.has(found.lead) || (found.hasColon && withColon.has(found.lead))
  // "By the way" is no byline.
  return isByline && !/^[a-zß-ÿ]/.test(found.rest) ? found.rest : undefined
}

/** "홍길동 기자", "記者王小明／台北報導": a name beside the word for a reporter. */
function ofReporter(line: string): string | undefined {
  if (!/기자|記者|记者/.test(line.slice(0, 12))) return undefined
  const match = /^[記记]者([^\s／/]{2,4})(?:[／/\s]|$)|^([^\s\d]{2,5})\s?(?:기자|記者|记者)(?:\s|$)/.exec(
    line,
  )
  return match?.[1] ?? match?.[2]
}

function splitLead(name: string): { lead: string; rest: string; hasColon: boolean } | undefined {
  const lower = name.slice(0, 24).toLowerCase()
  if (!firstWords.has(lower.split(/[\s:：]/, 1)[0] ?? '')) return undefined
  for (const lead of leads) {
    if (!lower.startsWith(lead)) continue
    const between = /^\s*[:：]\s*|^\s+/.exec(name.slice(lead.length))?.[0]
    if (between === undefined || between.length + lead.length >= name.length) continue
    return { lead, rest: name.slice(lead.length + between.length), hasColon: /[:：]/.test(between) }
  }
  return undefined
}

/** "Edited by Jane Doe" names who did not write it. */
export function isOtherWork(name: string): boolean {
  return /^(?:medically )?(?:edit|review|fact[- ]check|translat|illustrat|produc)[a-z]+(?: by\b|:)|^(?:责任编辑|責任編輯|编辑|編輯|편집)[:：]/i.test(
    name,
  )
}
