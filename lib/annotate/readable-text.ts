import type { PageText } from './page-text'
import { locate, type TextSpan } from './text-offsets'

/**
 * A span as it reads: white space as one space, a space between blocks too (two paragraphs are no one
 * word), what no reader sees left out.
 */
export function readableText(page: PageText, span: TextSpan): string {
  const first = locate(page, span.start)
  const last = locate(page, span.end - 1)
  if (!first || !last || span.end <= span.start) return ''
  let text = ''
  for (let index = first.index; index <= last.index; index++) {
    const data = page.nodes[index]?.data ?? ''
    const from = index === first.index ? first.offset : 0
    const to = index === last.index ? last.offset + 1 : data.length
    if (index > first.index && page.wordStarts[page.starts[index] ?? 0] === 1) text += ' '
    text += data.slice(from, to)
  }
  return text.replace(/\s+/g, ' ').trim()
}
