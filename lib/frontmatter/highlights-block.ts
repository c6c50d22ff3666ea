import type { Highlight } from '@/lib/record/highlight-schema'
import { fragmentAddress } from '@/lib/record/text-fragment'

export const blockStart = '<!-- clipfile:highlights -->'
export const blockEnd = '<!-- /clipfile -->'

/**
 * The highlights, each with a link to its place in the article at `address`, and the public note as Markdown,
 * between the two comments that mark them as Clipfile's.
 */
export function writeHighlightsBlock(
  highlights: readonly Highlight[],
  note: string | undefined,
  address: string,
  makeInert: (text: string) => string,
): string {
  const parts = highlights.map((highlight) => {
    const link = linkTo(address, highlight)
    const text = makeInert(highlight.quote.exact)
    const quote = prefixLines(link ? `${text}\n\n${link}` : text, '> ')
    return highlight.note ? `${quote}\n\n${guardMarkers(makeInert(highlight.note))}` : quote
  })
  if (note) parts.push(guardMarkers(makeInert(note)))
  return [blockStart, ...parts.flatMap((part) => ['', part]), '', blockEnd].join('\n')
}

/**
 * Where the block stands in `body`, or undefined. It is the block only if it ends the body, so that a
 * text that quotes the marks is left alone.
 */
export function findHighlightsBlock(body: string): { start: number; end: number } | undefined {
  const trimmed = body.trimEnd()
  if (!trimmed.endsWith(blockEnd)) return undefined
  let start = body.lastIndexOf(blockStart)
  while (start > 0 && body[start - 1] !== '\n') start = body.lastIndexOf(blockStart, start - 1)
  return start < 0 ? undefined : { start, end: trimmed.length }
}

/** The site's name carries the link, so that the block speaks no language. */
function linkTo(address: string, { quote }: Highlight): string | undefined {
  const target = fragmentAddress(address, quote)
  return target && `[${URL.parse(address)?.hostname}](${target})`
}

function prefixLines(text: string, prefix: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => (line === '' ? prefix.trimEnd() : prefix + line))
    .join('\n')
}

// A note that ends in the closing mark must not end the block early.
function guardMarkers(text: string): string {
  return text.replaceAll('<!-- ', '&lt;!-- ')
}
