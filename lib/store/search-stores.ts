import type { LibraryReadTransaction, LibraryTransaction, StoreName } from './schema'

/** The stores of the search index; suggestions read them too. */
export const searchStores = [
  'searchDocuments',
  'searchDead',
  'searchBlocks',
  'searchColumns',
  'searchState',
] as const satisfies readonly StoreName[]

/** The index as it can be read. Rows are `unknown` until a schema of `lib/search/index` has read them. */
export interface SearchRows {
  manifest(): Promise<unknown>
  document(number: number): Promise<unknown>
  /** Rows from `from` on, by number. */
  documentsFrom(from: number): Promise<unknown[]>
  /** Numbers of all rows. */
  documentNumbers(): Promise<number[]>
  /** The row of a record. */
  documentOf(record: string): Promise<unknown>
  dead(): Promise<number[]>
  block(segment: number, block: number): Promise<unknown>
  /** Blocks `from` to `to`, both included. */
  blocks(segment: number, from: number, to: number): Promise<unknown[]>
  column(segment: number, column: string): Promise<unknown>
}

export interface SearchWriter extends SearchRows {
  putManifest(manifest: unknown): Promise<unknown>
  putDocument(row: unknown): Promise<unknown>
  deleteDocument(number: number): Promise<void>
  /** Numbers that are not dead yet. */
  addDead(numbers: readonly number[]): Promise<unknown>
  replaceDead(numbers: readonly number[]): Promise<void>
  putBlock(segment: number, block: number, value: unknown): Promise<unknown>
  putColumn(segment: number, column: string, value: unknown): Promise<unknown>
  deleteSegment(segment: number): Promise<void>
  clear(): Promise<void>
}

export function readSearchRows(tx: LibraryReadTransaction | LibraryTransaction): SearchRows {
  const documents = tx.objectStore('searchDocuments')
  const blocks = tx.objectStore('searchBlocks')
  return {
    manifest: () => tx.objectStore('searchState').get('manifest'),
    document: (number) => documents.get(number),
    documentsFrom: (from) => documents.getAll(IDBKeyRange.lowerBound(from)),
    documentNumbers: () => documents.getAllKeys(),
    documentOf: (record) => documents.index('byRecord').get(record),
    async dead() {
      const found: unknown[] = await tx.objectStore('searchDead').getAll()
      // A damaged row counts for nothing; the health check then finds fewer than the manifest tells.
      return found.flatMap((row) => (row instanceof Uint32Array ? [...row] : []))
    },
    block: (segment, block) => blocks.get([segment, block]),
    blocks: (segment, from, to) => blocks.getAll(IDBKeyRange.bound([segment, from], [segment, to])),
    column: (segment, column) => tx.objectStore('searchColumns').get([segment, column]),
  }
}

export function writeSearchRows(tx: LibraryTransaction): SearchWriter {
  const documents = tx.objectStore('searchDocuments')
  const dead = tx.objectStore('searchDead')
  const blocks = tx.objectStore('searchBlocks')
  const columns = tx.objectStore('searchColumns')
  const state = tx.objectStore('searchState')
  const addDead = async (numbers: readonly number[]): Promise<void> => {
    const [first] = numbers
    if (first !== undefined) await dead.put(Uint32Array.from(numbers), first)
  }
  return {
    ...readSearchRows(tx),
    putManifest: (manifest) => state.put(manifest, 'manifest'),
    putDocument: (row) => documents.put(row),
    deleteDocument: (number) => documents.delete(number),
    addDead,
    async replaceDead(numbers) {
      await dead.clear()
      await addDead(numbers)
    },
    putBlock: (segment, block, value) => blocks.put(value, [segment, block]),
    putColumn: (segment, column, value) => columns.put(value, [segment, column]),
    async deleteSegment(segment) {
      await Promise.all([
        blocks.delete(IDBKeyRange.bound([segment], [segment, []])),
        columns.delete(IDBKeyRange.bound([segment], [segment, []])),
      ])
    },
    async clear() {
      await Promise.all([documents.clear(), dead.clear(), blocks.clear(), columns.clear(), state.clear()])
    },
  }
}
