import { z } from '@/lib/record/zod'
import type { LibraryStore } from '@/lib/store/library-store'
import { nameRow } from './export-names'

/** What an export wrote of one record. */
const exportMarkSchema = z.object({
  id: z.string().min(1),
  /** See `packPrint`. */
  print: z.string(),
  /** Print of the source text at that time: if the record has another one now, it was imported since. */
  src: z.string(),
  /** Path of the file, which from now on is this record's. */
  name: z.string().optional(),
})
export type ExportMark = z.infer<typeof exportMarkSchema>
/** A row of the store: a mark, by its record's id, or the id of the record that has a name (`nameRow`). */
export const exportRowSchema = z.union([exportMarkSchema, z.string().min(1)])

const sliceLength = 500

export async function noteExports(store: LibraryStore, marks: readonly ExportMark[]): Promise<void> {
  for (let from = 0; from < marks.length; from += sliceLength) {
    await store.write(
      ['exports'],
      async (tx) => {
        const exports = tx.objectStore('exports')
        await Promise.all(
          marks
            .slice(from, from + sliceLength)
            .flatMap(({ name, ...mark }) => [
              exports.put(mark, mark.id),
              ...(name === undefined ? [] : [exports.put(mark.id, nameRow(name))]),
            ]),
        )
      },
      'relaxed',
    )
  }
}

/** A row that does not fit is none: the import then compares with the source alone. */
export async function readExports(
  store: LibraryStore,
  ids: readonly string[],
): Promise<Map<string, ExportMark>> {
  return await store.read(['exports'], async (tx) => {
    const rows = await Promise.all(ids.map((id) => tx.objectStore('exports').get(id)))
    return new Map(
      rows.flatMap((row) => {
        const parsed = exportMarkSchema.safeParse(row)
        return parsed.success ? [[parsed.data.id, parsed.data] as const] : []
      }),
    )
  })
}
