/** Schemes that a link may have. Everything else (`javascript:`, `data:`, `file:`) stays plain text. */
const linkSchemes: readonly string[] = ['http:', 'https:']

/** Is this a whole http or https address? Only such an address is ever made a link or fetched. */
export function isHttpAddress(text: string): boolean {
  return parseHttpAddress(text) !== undefined
}

/** The address as a URL, or undefined where it is none, is relative, or is not http(s). Never throws. */
export function parseHttpAddress(text: string): URL | undefined {
  const url = URL.parse(text.trim())
  if (url === null || !linkSchemes.includes(url.protocol) || url.hostname === '') return undefined
  return url
}
