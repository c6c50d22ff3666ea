const maxSlugLength = 140
const maxSlugBytes = 200
const encoder = new TextEncoder()

/**
 * A title as it stands in a file's name (FORMAT.md): lower case, accents folded, `a-z0-9_` and hyphens,
 * cut at a whole word. A title with nothing left keeps the letters and digits of its own script instead
 * (`日本語の見出し`), since a name must be readable to its owner. Empty if there is not even that.
 */
export function makeSlug(title: string): string {
  const folded = title
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
  const ascii = hyphenate(folded.replace(/[^a-z0-9_\s-]/g, ''))
  if (/[a-z0-9]/.test(ascii)) return cutAtWord(ascii)
  return cutAtWord(
    hyphenate(
      title
        .toLowerCase()
        .normalize('NFC')
        .replace(/[^\p{L}\p{M}\p{N}_\s-]/gu, ''),
    ),
  )
}

function hyphenate(text: string): string {
  return text.replace(/[\s-]+/g, '-').replace(/^-+|-+$/g, '')
}

function cutAtWord(slug: string): string {
  if (fits(slug)) return slug
  let end = 0
  let whole = 0
  for (const character of slug) {
    if (!fits(slug.slice(0, end) + character)) break
    if (character === '-') whole = end
    end += character.length
  }
  return slug.slice(0, slug[end] === '-' || whole === 0 ? end : whole).replace(/-+$/, '')
}

function fits(slug: string): boolean {
  return (
    slug.length <= maxSlugLength &&
    (slug.length * 3 <= maxSlugBytes || encoder.encode(slug).length <= maxSlugBytes)
  )
}
