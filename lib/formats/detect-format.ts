import { unreadable } from '@/lib/frontmatter/read-error'
import { isClipperNote } from './clipper-items'
import { hasUrlColumn } from './csv-items'
import type { ImportFormat } from './format-ids'
import { readCsvHeader } from './read-csv'

/** What a file is, by its content first and its name second. Throws `file.unreadable` for none of them. */
export function detectFormat(name: string, text: string): ImportFormat {
  const start = text
    .slice(0, 4_000)
    .replace(/^\uFEFF/, '')
    .trimStart()
  if (/\.(?:md|markdown|mdx)$/i.test(name) || /^(?:---|\+\+\+)/.test(start)) {
    return isClipperNote(text) ? 'obsidian-clipper' : 'front-matter'
  }
  const format = detectMarked(start) ?? detectTable(text)
  if (format === undefined) throw unreadable(text, name, 0, 'a file of a kind that Clipfile reads')
  return format
}

function detectMarked(start: string): ImportFormat | undefined {
  if (/^<!DOCTYPE NETSCAPE-Bookmark-file-1>/i.test(start) || /<DL>\s*<p>/i.test(start)) return 'bookmarks'
  if (
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<\?[^>]*>\s*)*<(?:rss|feed|rdf:RDF|\w+:feed)\b/i.test(start)
  )
    return 'feed'
  if (/^\{[^\n]{0,3000}"version"\s*:\s*"https?:\/\/jsonfeed\.org/s.test(start)) return 'json-feed'
  if (
    /^\{\s*"version"\s*:\s*"https?:(?:\\?\/){2}jsonfeed/.test(start) ||
    /"https?:(?:\\?\/){2}jsonfeed\.org/.test(start)
  )
    return 'json-feed'
  const annotations = detectAnnotations(start)
  if (annotations) return annotations
  if (start.startsWith('[')) return 'omnivore'
  if (start.startsWith('{"id":')) return 'json-lines'
  return undefined
}

function detectAnnotations(start: string): ImportFormat | undefined {
  if (!/^[{[]/.test(start)) return undefined
  if (start.includes('www.w3.org/ns/anno.jsonld')) return 'w3c-annotations'
  const isHypothesis =
    /"(?:export_userid|client_version)"\s*:/.test(start) ||
    (/"(?:uri)"\s*:/.test(start) && /"(?:group|TextQuoteSelector|target)"/.test(start))
  return isHypothesis ? 'hypothesis' : undefined
}

function detectTable(text: string): ImportFormat | undefined {
  const header = readCsvHeader(text)
  const has = (...names: string[]) => names.every((name) => header.includes(name))
  if (has('url', 'time_added', 'tags')) return 'pocket'
  if (has('url', 'selection', 'folder', 'timestamp')) return 'instapaper'
  if (has('url', 'excerpt', 'folder', 'created')) return 'raindrop'
  if (has('url', 'document tags', 'saved date')) return 'readwise'
  return hasUrlColumn(header) ? 'csv' : undefined
}
