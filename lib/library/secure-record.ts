import { isSameContent } from '@/lib/crypto/secured/private-content'
import { isOwnSecured } from '@/lib/crypto/secured/read-secured'
import { AppError } from '@/lib/errors/app-error'
import { readRecord } from '@/lib/frontmatter/read-record'
import type { OpenNotes } from '@/lib/private/open-notes'
import type { ClipRecord } from '@/lib/record/record-schema'

/**
 * The record as its file states it: the private note in `secured`, under the passphrase and bound to the
 * record's id. A value that stands in `secured` already is never overwritten: another tool's, or a note
 * that came with a file and was not opened yet. A file that holds this very note keeps it byte for byte.
 * @throws AppError `secured.*` where the note does not open
 */
export async function secureRecord(record: ClipRecord, notes: OpenNotes): Promise<ClipRecord> {
  const { privateNote, secured } = record
  if (privateNote === undefined || secured !== undefined) return record
  const standing = await standingValue(record, notes)
  return { ...record, secured: standing ?? (await notes.sealForFile(privateNote, record.id)) }
}

/** The id to which a note that came with a file is bound: the one that the file states. */
export function boundId(record: ClipRecord): string {
  const source = sourceOf(record)
  return source?.secured === record.secured ? (source?.id ?? record.id) : record.id
}

async function standingValue(record: ClipRecord, notes: OpenNotes): Promise<string | undefined> {
  const source = sourceOf(record)
  if (!source?.secured || !isOwnSecured(source.secured)) return undefined
  // One of another passphrase, or altered: the file gets today's.
  const content = await notes.openFromFile(source.secured, source.id).catch(() => undefined)
  const isSame = content !== undefined && isSameContent(content, notes.open(record.privateNote ?? ''))
  return isSame ? source.secured : undefined
}

function sourceOf({ src }: ClipRecord): ClipRecord | undefined {
  if (src === undefined) return undefined
  const read = readRecord(src.text, src.name)
  return read instanceof AppError ? undefined : read.record
}
