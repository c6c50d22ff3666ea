import { findHighlightsBlock } from './highlights-block'

/** What stands after the closing line of the front matter: the Markdown body and Clipfile's own block. */
export interface BodyParts {
  body: string | undefined
  /** Offsets within the text after the front matter. */
  bodyStart: number
  bodyEnd: number
  block: { start: number; end: number } | undefined
}

/**
 * Takes the text after the front matter apart. One empty line before the body and one line feed after it
 * belong to the file, not to the body (so every body comes back as it was).
 */
export function splitBody(rest: string): BodyParts {
  const block = findHighlightsBlock(rest)
  const bodyStart = lineFeedAt(rest, 0)
  let bodyEnd = block?.start ?? rest.length
  if (block !== undefined) bodyEnd -= lineFeedBefore(rest, bodyEnd, bodyStart)
  bodyEnd -= lineFeedBefore(rest, bodyEnd, bodyStart)
  const body = rest.slice(bodyStart, bodyEnd)
  return { body: body === '' ? undefined : body, bodyStart, bodyEnd, block }
}

/** The text after the closing line: an empty line, the body, and the block, where there are such. */
export function joinBody(body: string, block: string | undefined, eol = '\n'): string {
  // After a bare carriage return a line feed alone would be read as one with it.
  const end = body.endsWith('\r') ? '\r\n' : eol
  const text = body === '' ? eol : `${eol}${body}${end}`
  if (block === undefined) return text
  return body === '' ? `${text}${block}${eol}` : `${text}${eol}${block}${eol}`
}

/** Length of the line feed at `at`: 0, 1 or 2. */
export function lineFeedAt(text: string, at: number): number {
  return text.startsWith('\r\n', at) ? 2 : text[at] === '\n' ? 1 : 0
}

/** Length of the line feed that ends at `at`, not reaching before `from`. */
export function lineFeedBefore(text: string, at: number, from: number): number {
  if (at - 1 < from || text[at - 1] !== '\n') return 0
  return at - 2 >= from && text[at - 2] === '\r' ? 2 : 1
}
