import type { ClipRecord } from '@/lib/record/record-schema'
import { canonicalName, makeUnique, type TakenNames } from './file-name'
import { makeSafePath } from './safe-path'
import { makeSlug } from './slug'

/**
 * The record's path by a pattern such as `content/{{year}}/{{slug}}`: unknown tokens are left out, values
 * bring no folders of their own, the extension `.md` is added where it lacks. `{{name}}` is the name of the
 * rule (`YYYY-MM-DD-slug.md`), or that of the file the record came from; a pattern of `{{name}}` alone
 * keeps the folders of that file as well. Unique among `taken` (see `fileName`), safe on every system.
 */
export function fillPath(pattern: string, record: ClipRecord, taken: TakenNames): string {
  const own = record.src?.name ?? canonicalName(record)
  if (pattern.trim() === '{{name}}') return makeUnique(makeSafePath(own), record.id, taken)
  const filled = pattern.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, token: string) =>
    (valueOfToken(token, record, own) ?? '').replace(/[/\\]/g, '-'),
  )
  const path = /\.(?:md|mdx|markdown)$/i.test(filled) ? filled : `${filled}.md`
  return makeUnique(makeSafePath(path), record.id, taken)
}

function valueOfToken(token: string, record: ClipRecord, own: string): string | undefined {
  const date = (record.publishedDateTime ?? record.savedDateTime)?.slice(0, 10)
  switch (token) {
    case 'name':
      return own.slice(own.lastIndexOf('/') + 1)
    case 'date':
      return date
    case 'year':
      return date?.slice(0, 4)
    case 'month':
      return date?.slice(5, 7)
    case 'day':
      return date?.slice(8)
    case 'slug':
      return makeSlug(record.title) || 'untitled'
    case 'provider':
      return record.provider?.domain
    case 'category':
      return record.category
    case 'type':
      return record.type
    case 'topic':
      return makeSlug(record.topics[0] ?? '')
    case 'language':
      return record.language
    case 'id':
      return record.id
    default:
      return undefined
  }
}
