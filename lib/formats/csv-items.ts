import type { Item } from './item-record'
import { type CsvRow, readCsvRows } from './read-csv'

/** Pocket: `title,url,time_added,tags,status`; tags parted by `|`. */
export function readPocket(text: string, name: string): Item[] {
  return readCsvRows(text, name).map((row) => ({
    url: row.url ?? '',
    title: row.title,
    saved: row.time_added,
    topics: row.tags?.split('|'),
  }))
}

// Where an article is read from says nothing about it.
const instapaperStates = new Set(['unread', 'archive', 'starred'])

/** Instapaper: `URL,Title,Selection,Folder,Timestamp` and, since 2024, `Tags` as a JSON list. */
export function readInstapaper(text: string, name: string): Item[] {
  return readCsvRows(text, name).map((row) => ({
    url: row.url ?? '',
    title: row.title,
    saved: row.timestamp,
    topics: [
      ...(instapaperStates.has((row.folder ?? '').toLowerCase()) ? [] : [row.folder ?? '']),
      ...readList(row.tags),
    ],
    highlights: row.selection ? [{ text: row.selection }] : undefined,
  }))
}

/** Raindrop.io: `id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite`. */
export function readRaindrop(text: string, name: string): Item[] {
  return readCsvRows(text, name).map((row) => ({
    url: row.url ?? '',
    title: row.title,
    excerpt: row.excerpt,
    note: row.note,
    saved: row.created,
    image: row.cover,
    topics: [
      ...(row.tags?.split(',') ?? []),
      ...(row.folder === 'Unsorted' ? [] : (row.folder?.split('/').slice(-1) ?? [])),
    ],
    highlights: readRaindropHighlights(row.highlights ?? ''),
  }))
}

/** Readwise Reader: `Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen`; tags as `['a', 'b']`. */
export function readReadwise(text: string, name: string): Item[] {
  return readCsvRows(text, name).map((row) => ({
    url: row.url ?? '',
    title: row.title,
    saved: row['saved date'],
    topics: readList(row['document tags']),
  }))
}

const urlColumns = ['url', 'weburl', 'link', 'href', 'address', 'originalurl']

/** Any other table that has a column for the address; Clipfile's own CSV among them. */
export function readPlainCsv(text: string, name: string): Item[] {
  return readCsvRows(text, name).map((row) => ({
    url: pick(row, urlColumns) ?? '',
    title: pick(row, ['title', 'name']),
    excerpt: pick(row, ['excerpt', 'description', 'summary']),
    topics: pick(row, ['topics', 'tags', 'labels'])?.split(/[,;|]/),
    saved: pick(row, ['saveddatetime', 'saved', 'created', 'date', 'added']),
    published: pick(row, ['publisheddatetime', 'published']),
    authors: pick(row, ['authors', 'author'])?.split(';'),
    note: pick(row, ['note', 'notes', 'comment']),
    language: row.language,
    section: row.section,
    providerName: pick(row, ['provider', 'site', 'publisher']),
  }))
}

/** Whether a table with these columns can be read as links. */
export function hasUrlColumn(header: readonly string[]): boolean {
  return header.some((column) => urlColumns.includes(column))
}

function pick(row: CsvRow, names: readonly string[]): string | undefined {
  return names.map((name) => row[name]).find((value) => value)
}

// `["a"]`, `['a', "it's"]` or plain `a, b`.
function readList(text: string | undefined): string[] {
  const inside = /^\s*\[(.*)\]\s*$/s.exec(text ?? '')?.[1]
  if (inside === undefined) return (text ?? '').split(',')
  const items = inside.matchAll(/"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'/gs)
  return [...items].map(([, double, single]) => (double ?? single ?? '').replace(/\\(.)/g, '$1'))
}

// Each is `Highlight:text`, with `Note:text` after it where there is one.
function readRaindropHighlights(text: string): { text: string; note?: string }[] {
  const found: { text: string; note?: string }[] = []
  for (const [, kind, value = ''] of text.matchAll(
    /(?:^|\n)(Highlight|Note):\s*([\s\S]*?)(?=\n(?:Highlight|Note):|$)/g,
  )) {
    const last = found.at(-1)
    if (kind === 'Highlight' && value.trim()) found.push({ text: value.trim() })
    else if (last && value.trim()) last.note = value.trim()
  }
  return found
}
