import { splitBody } from '@/lib/frontmatter/body-text'
import { parseFile } from '@/lib/frontmatter/read-record'
import type { SourceValue } from '@/lib/frontmatter/source-value'
import type { Item } from './item-record'

/** Whether a note is one of Obsidian Web Clipper's: its address stands under `source`. */
export function isClipperNote(text: string): boolean {
  const head = text.slice(0, 4_000)
  return /^source:\s*["']?https?:/m.test(head) && !/^(?:webUrl|originalUrl):/m.test(head)
}

/** A note of Obsidian Web Clipper: `title, source, author, published, created, description, tags`, and the text. */
export function readClipperNote(text: string, name: string): Item[] {
  const { parts, value } = parseFile(text, name)
  const { body } = splitBody(text.slice(parts.restStart))
  return [
    {
      url: textAt(value, 'source') ?? '',
      title: textAt(value, 'title'),
      excerpt: textAt(value, 'description'),
      authors: listAt(value, 'author').map((author) => author.replace(/^\[\[(.*)\]\]$/, '$1')),
      published: textAt(value, 'published'),
      saved: textAt(value, 'created'),
      topics: listAt(value, 'tags').filter((tag) => tag !== 'clippings'),
      image: textAt(value, 'image'),
      body,
    },
  ]
}

function valueAt(value: SourceValue | undefined, key: string): SourceValue | undefined {
  return value?.kind === 'map' ? value.entries.get(key)?.value : undefined
}

function textAt(value: SourceValue | undefined, key: string): string | undefined {
  const found = valueAt(value, key)
  return found?.kind === 'scalar' ? found.text : undefined
}

function listAt(value: SourceValue | undefined, key: string): string[] {
  const found = valueAt(value, key)
  if (found?.kind === 'scalar') return found.text.split(',')
  return found?.kind === 'list'
    ? found.items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : []))
    : []
}
