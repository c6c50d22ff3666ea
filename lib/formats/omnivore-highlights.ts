/** Highlights and notes of one article, as an Omnivore export writes them into `highlights/SLUG.md`. */
export interface OmnivoreMarks {
  highlights: { text: string; note?: string }[]
  /** What stands under no quote: the note on the article. */
  note: string
}

/**
 * Blocks parted by empty lines: a quote (`> `, its own empty lines written as `> `), then its labels
 * (`#name #name`) and its note, where there are such. Labels of highlights have no place here and stay away.
 */
export function readOmnivoreMarks(markdown: string): OmnivoreMarks {
  const marks: OmnivoreMarks = { highlights: [], note: '' }
  const notes: string[] = []
  for (const block of markdown.split(/\r?\n[ \t]*(?:\r?\n[ \t]*)+/)) {
    const text = block.trim()
    const last = marks.highlights.at(-1)
    if (text === '' || /^#\S+(?: #\S+)*$/.test(text)) continue
    if (text.startsWith('>')) {
      const quote = text.replace(/^> ?/gm, '').trim()
      if (quote !== '') marks.highlights.push({ text: quote })
    } else if (last === undefined) notes.push(text)
    else last.note = last.note === undefined ? text : `${last.note}\n\n${text}`
  }
  return { ...marks, note: notes.join('\n\n') }
}
