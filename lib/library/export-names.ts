import { nameKey } from '@/lib/frontmatter/file-name'
import { fillPath } from '@/lib/frontmatter/path-pattern'
import { presets } from '@/lib/frontmatter/presets'
import type { Template } from '@/lib/frontmatter/template'
import type { ClipRecord } from '@/lib/record/record-schema'
import type { LibraryStore } from '@/lib/store/library-store'

/** Ids of the records whose files have these names, by `nameKey`, as earlier exports of this browser gave them. */
export type NameOwners = ReadonlyMap<string, string>

const none: ReadonlySet<string> = new Set()

/** The record's path by a template if no other record had that name. */
export function wantedPath(record: ClipRecord, template: Template): string {
  return fillPath(template.path ?? presets[template.preset].path, record, none)
}

/**
 * The record's path by a template: unique among `taken`, to which it is added, and never the name of a file
 * that an earlier export gave to another record. So a name that was made unique stays so, whichever
 * records are exported with it.
 */
export function takePath(
  record: ClipRecord,
  template: Template,
  owners: NameOwners,
  taken: Set<string>,
): string {
  const has = (key: string) => taken.has(key) || (owners.get(key) ?? record.id) !== record.id
  const path = fillPath(template.path ?? presets[template.preset].path, record, { has })
  taken.add(nameKey(path))
  return path
}

/** Key of a name's row in the store `exports`, beside those of records. */
export function nameRow(path: string): string {
  return `file:${nameKey(path)}`
}

/** Who has these paths. A record that is gone for good owns no name. */
export async function readNameOwners(store: LibraryStore, paths: readonly string[]): Promise<NameOwners> {
  return await store.read(['exports', 'records'], async (tx) => {
    const owners = await Promise.all(
      paths.map(async (path) => {
        const owner = await tx.objectStore('exports').get(nameRow(path))
        const isThere = typeof owner === 'string' && (await tx.objectStore('records').getKey(owner)) === owner
        return isThere ? [[nameKey(path), owner] as const] : []
      }),
    )
    return new Map(owners.flat())
  })
}
