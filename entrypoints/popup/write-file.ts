import type { WrittenFile } from '@/components/popup/state/popup-services'
import { findDuplicateKey } from '@/lib/frontmatter/find-duplicate-key'
import { readNameOwners, wantedPath } from '@/lib/library/export-names'
import { markOne, writeOne } from '@/lib/library/export-one'
import { keptTemplate, withoutDefaults } from '@/lib/library/export-template'
import { makeSecuring } from '@/lib/library/make-securing'
import type { ClipRecord } from '@/lib/record/record-schema'
import { store } from './library'
import { privateServices } from './private-services'
import { readPopupSettings } from './settings'

/**
 * One record as the library would export it, its private note encrypted if private notes are unlocked.
 * With `saved`, the record as the library holds it, also what an import is to compare the file with.
 */
export async function writeFile(record: ClipRecord, saved?: ClipRecord): Promise<WrittenFile> {
  const template = withoutDefaults(keptTemplate('front-matter', await readPopupSettings()))
  const stated = await secureRecord(record)
  const wanted = wantedPath(stated, template)
  // A private window keeps nothing and needs no name for good.
  const owners = saved === undefined ? new Map<string, string>() : await readNameOwners(store, [wanted])
  const { path, name, text } = writeOne(stated, template, owners)
  return saved === undefined ? { name, text } : { name, text, mark: markOne(stated, saved, template, path) }
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
