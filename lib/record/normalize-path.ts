/**
 * The path without AMP parts (`/amp`, `.amp`, `.amp.html`), index file, session id, doubled slashes and
 * trailing slash, percent-encoding in one form. The home page gives the empty text. Case is kept, since
 * servers tell it apart. Part of normaliser version 1.
 */
export function normalizePath(pathname: string): string {
  const segments = pathname
    .replace(/;jsessionid=[^/]*/i, '')
    .split('/')
    .filter((segment) => segment !== '')
    .map(normalizeEncoding)
  const last = segments.at(-1)
  if (last !== undefined && /^index\.html?$/i.test(last)) segments.pop()
  const kept = withoutAmp(segments)
  return kept.length === 0 ? '' : `/${kept.join('/')}`
}

function withoutAmp(segments: readonly string[]): string[] {
  const isLone = segments.length < 2
  const kept = isLone ? [...segments] : segments.filter((segment) => segment.toLowerCase() !== 'amp')
  const last = kept.at(-1)
  if (last !== undefined) kept[kept.length - 1] = last.replace(/(?<=.)\.amp(?=\.html?$|$)/i, '')
  return kept
}

const unreserved = /^[\w.~-]$/

/** Upper-case hex; characters that need no escape stand as they are (RFC 3986, 6.2.2). */
export function normalizeEncoding(text: string): string {
  return text.replace(/%([0-9a-f]{2})/gi, (whole, hex: string) => {
    const character = String.fromCharCode(Number.parseInt(hex, 16))
    return unreserved.test(character) ? character : whole.toUpperCase()
  })
}
