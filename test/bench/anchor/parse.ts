/** A page as a reader has it: its scripts ran elsewhere. */
export function parse(html: string): Document {
  const document = new DOMParser().parseFromString(html, 'text/html')
  for (const element of document.querySelectorAll('script, style, noscript')) element.remove()
  document.normalize()
  return document
}
