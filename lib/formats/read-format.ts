import { AppError } from '@/lib/errors/app-error'
import type { ClipRecord } from '@/lib/record/record-schema'
import { readBookmarks } from './bookmark-items'
import { readClipperNote } from './clipper-items'
import { readInstapaper, readPlainCsv, readPocket, readRaindrop, readReadwise } from './csv-items'
import { readFeed } from './feed-items'
import type { ImportFormat } from './format-ids'
import { type Item, makeItemRecord } from './item-record'
import { readJsonFeed, readOmnivore } from './json-items'
import { readJsonLines } from './json-lines'
import { readHypothesis } from './read-hypothesis'
import { readW3c } from './read-w3c'

export interface ReadItems {
  records: ClipRecord[]
  /** Items that were left out. */
  warnings: AppError[]
}

const readers: Readonly<
  Record<Exclude<ImportFormat, 'front-matter' | 'json-lines'>, (text: string, name: string) => Item[]>
> = {
  bookmarks: readBookmarks,
  pocket: readPocket,
  instapaper: readInstapaper,
  raindrop: readRaindrop,
  omnivore: readOmnivore,
  readwise: readReadwise,
  csv: readPlainCsv,
  'obsidian-clipper': readClipperNote,
  feed: readFeed,
  'json-feed': readJsonFeed,
  'w3c-annotations': readW3c,
  hypothesis: readHypothesis,
}

/**
 * The records that another tool's export holds. Items without an http(s) address are left out, with one
 * warning for all of them. Throws `file.unreadable` where the file is not what it seems to be.
 * `firstLine` is that of `text` within a file of lines.
 */
export function readFormat(
  format: Exclude<ImportFormat, 'front-matter'>,
  text: string,
  name: string,
  firstLine = 1,
): ReadItems {
  if (format === 'json-lines') return readJsonLines(text, name, firstLine)
  const items = readers[format](text, name)
  const records = items.flatMap((item) => makeItemRecord(item) ?? [])
  const left = items.length - records.length
  const warnings = left === 0 ? [] : [new AppError('file.noAddress', { params: { file: name, n: left } })]
  return { records, warnings }
}
