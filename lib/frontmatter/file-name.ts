import type { ClipRecord } from '@/lib/record/record-schema'
import { makeSafePath } from './safe-path'
import { makeSlug } from './slug'

/** Names as `nameKey` gives them. */
export type TakenNames = Pick<ReadonlySet<string>, 'has'>

/**
 * The record's file name, `YYYY-MM-DD-slug.md` (FORMAT.md), or the name (with its folders) that its
 * source file had. A name in `taken` gets `-` and the first six characters of the record's id, more if
 * need be. `taken` holds names as `nameKey` gives them; the answer is not added to it. At most 255 bytes
 * a segment, safe on Windows, macOS and Linux.
 */
export function fileName(record: ClipRecord, taken: TakenNames): string {
  const own = record.src === undefined ? canonicalName(record) : makeSafePath(record.src.name)
  return makeUnique(own, record.id, taken)
}

/** Two names that some file system takes for one have one key: case and Unicode form do not count. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

/** `path`, or `path` with a part of `id` before its extension if it is taken. */
export function makeUnique(path: string, id: string, taken: TakenNames): string {
  if (!taken.has(nameKey(path))) return path
  const dot = path.lastIndexOf('.')
  const [stem, extension] =
    dot > path.lastIndexOf('/') + 1 ? [path.slice(0, dot), path.slice(dot)] : [path, '']
  const letters = id.replace(/[^A-Za-z0-9]/g, '') || 'x'
  for (let length = 6; length <= letters.length; length += 2) {
    const name = `${stem}-${letters.slice(0, length)}${extension}`
    if (!taken.has(nameKey(name))) return name
  }
  for (let count = 2; ; count++) {
    const name = `${stem}-${letters}-${count}${extension}`
    if (!taken.has(nameKey(name))) return name
  }
}

/** The rule's own name, whatever file the record came from. */
export function canonicalName(record: ClipRecord): string {
  const date = (record.publishedDateTime ?? record.savedDateTime)?.slice(0, 10)
  const slug =
    makeSlug(record.title) || makeSlug(record.provider?.domain.replaceAll('.', ' ') ?? '') || 'untitled'
  return `${date === undefined ? '' : `${date}-`}${slug}.md`
}
