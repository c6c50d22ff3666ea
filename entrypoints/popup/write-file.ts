import type { WrittenFile } from '@/components/popup/state/popup-services'
import { findDuplicateKey } from '@/lib/frontmatter/find-duplicate-key'
import { markOne, writeOne } from '@/lib/library/export-one'
import { keptTemplate, withoutDefaults } from '@/lib/library/export-template'
import { makeSecuring } from '@/lib/library/make-securing'
import type { ClipRecord } from '@/lib/record/record-schema'
import { privateServices } from './private-services'
import { readPopupSettings } from './settings'

/**
 * One record as the library would export it, its private note encrypted if private notes are unlocked.
 * With `saved`, the record as the library holds it, also what an import is to compare the file with.
 */
export async function writeFile(record: ClipRecord, saved?: ClipRecord): Promise<WrittenFile> {
  const template = withoutDefaults(keptTemplate('front-matter', await readPopupSettings()))
  const stated = await secureRecord(record)
  const file = writeOne(stated, template)
  return saved === undefined ? file : { ...file, mark: markOne(stated, saved, template) }
}

async function secureRecord(record: ClipRecord): Promise<ClipRecord> {
  if (record.privateNote === undefined) return record
  const { secure } = await makeSecuring(privateServices.notes)
  return secure(record)
}

/** See `PopupServices.readOnlyCause`; here because it needs the same parser. */
export async function readOnlyCause(
  src: NonNullable<ClipRecord['src']>,
): Promise<{ file: string; key: string } | undefined> {
  const cause = findDuplicateKey(src)
  return cause && { file: src.name, key: String(cause.params.key ?? '') }
}
