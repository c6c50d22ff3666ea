import { addressKeys } from '@/lib/record/address-keys'
import type { ClipRecord } from '@/lib/record/record-schema'
import { pairsFrom } from '@/lib/store/key-range'
import type { LibraryStore } from '@/lib/store/library-store'
import { readRow } from '@/lib/store/read-row'
import { fileKey } from './row-changes'

/** What an import knows of records that may be in the library. */
export interface SoughtRecords {
  ids: readonly string[]
  addresses: readonly string[]
  /** Names of the files that they came from. */
  files: readonly string[]
}

export interface HeldRecord {
  record: ClipRecord
  isTrashed: boolean
}

/** Every record that goes by one of these ids, addresses or files, those in the trash too; of a group, its leader. */
export async function findHeld(store: LibraryStore, sought: SoughtRecords): Promise<HeldRecord[]> {
  const keys = [...new Set([...addressKeys(sought.addresses), ...sought.files.map(fileKey)])]
  return await store.read(['records', 'addresses'], async (tx) => {
    const addresses = tx.objectStore('addresses')
    const found = await Promise.all(keys.map((key) => addresses.getAllKeys(pairsFrom(key))))
    const ids = new Set([...sought.ids, ...found.flat().map(([, id]) => id)])
    const rows = await Promise.all([...ids].map((id) => tx.objectStore('records').get(id)))
    return rows.flatMap((raw) => {
      const row = raw === undefined ? undefined : readRow(raw)?.row
      return row === undefined ? [] : [{ record: row.record, isTrashed: row.list === 'trash' }]
    })
  })
}
