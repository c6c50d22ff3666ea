/** Text as it stands in HTML, between tags or in a quoted attribute. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

export interface ArticlePage {
  title: string
  excerpt?: string
  published?: string
  site?: string
  canonical?: string
  type?: string
  /** Further elements of the head, as they are. */
  head?: string
  /** The body's inside; else a headline and a paragraph. */
  body?: string
}

/** A page that says all this about itself, the way publishers do. */
export function articleHtml(page: ArticlePage): string {
  const meta = (property: string, content: string | undefined) =>
    content === undefined ? '' : `<meta property="${property}" content="${escapeHtml(content)}">\n`
  const body =
    page.body ??
    `<article><h1>${escapeHtml(page.title)}</h1><p>${escapeHtml(page.excerpt ?? '')}</p></article>`
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(page.title)}</title>
${meta('og:type', page.type ?? 'article')}${meta('og:title', page.title)}${meta('og:description', page.excerpt)}${meta('og:site_name', page.site)}${meta('article:published_time', page.published)}${
  page.canonical === undefined ? '' : `<link rel="canonical" href="${escapeHtml(page.canonical)}">\n`
}${page.head ?? ''}</head><body>${body}</body></html>`
}
