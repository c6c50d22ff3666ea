import Defuddle from 'defuddle/full'

/** Elements above which a page is not read for its body, and characters of Markdown that are kept. */
const most = { elements: 20_000, characters: 200_000 }

/**
 * The article's main text as Markdown, by Defuddle; empty where there is none, the page is too large or
 * reading fails. Works on a copy of the document and asks no network. Loaded only when a body is wanted:
 * it is ten times the size of `extractArticle`. The text is untrusted: it may hold raw HTML and any address.
 */
export function extractMarkdown(document: Document, url: string): string {
  try {
    if (document.getElementsByTagName('*').length > most.elements) return ''
    const copy = document.cloneNode(true)
    if (!isDocument(copy)) return ''
    const { content, contentMarkdown } = new Defuddle(copy, { url, markdown: true, useAsync: false }).parse()
    const text = (contentMarkdown ?? content).trim()
    // Defuddle's own words where the conversion failed midway.
    if (text.startsWith('Partial conversion completed with errors')) return ''
    if (text.length <= most.characters) return text
    // Cut between paragraphs.
    const end = text.lastIndexOf('\n\n', most.characters)
    return text.slice(0, end > 0 ? end : most.characters)
  } catch {
    return '' // No body is better than none of the record; the page itself is untouched.
  }
}

function isDocument(node: Node): node is Document {
  return node.nodeType === 9
}
