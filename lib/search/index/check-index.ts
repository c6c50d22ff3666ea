import type { IndexedRecord } from '@/lib/store/indexer'
import type { SearchRows } from '@/lib/store/search-stores'
import { isEqualJson } from '@/lib/store/value-in-view'
import { makeDocumentRow, numberedSchema } from './document-row'
import {
  blockSchema,
  type ColumnKind,
  columnSchemas,
  emptyManifest,
  manifestSchema,
  type Segment,
} from './segment-schema'

/** Whether each record's row is the one that would be written now, and others have none. */
export async function isInStep(rows: SearchRows, records: readonly IndexedRecord[]): Promise<boolean> {
  const answers = await Promise.all(
    records.map(async ({ id, record }) => {
      const row = await rows.documentOf(id)
      if (row === undefined || record === undefined) return row === record
      const { success, data } = numberedSchema.safeParse(row)
      return success && isEqualJson(row, makeDocumentRow(data.number, record))
    }),
  )
  return answers.every(Boolean)
}

/**
 * Whether every part of every segment can be read, and segments (without the dead) and loose rows
 * together hold the documents that have a row, each once, `live` in all.
 */
export async function isIndexWhole(rows: SearchRows, live: number): Promise<boolean> {
  const manifest = manifestSchema.safeParse((await rows.manifest()) ?? emptyManifest)
  if (!manifest.success || manifest.data.rebuiltTo !== undefined) return false
  const { segments, packedTo, dead: deadCount } = manifest.data
  const [numbers, dead] = await Promise.all([rows.documentNumbers(), rows.dead()])
  if (numbers.length !== live || dead.length !== deadCount) return false
  const gone = new Set(dead)
  const packed: number[] = []
  for (const segment of segments) {
    const found = await readNumbers(rows, segment)
    if (!found) return false
    for (const number of found) if (!gone.has(number)) packed.push(number)
  }
  const expected = numbers.filter((number) => number < packedTo)
  return packed.length === expected.length && expected.every((number, index) => number === packed[index])
}

/** Numbers of a segment's documents, or undefined if any of its parts is damaged. */
async function readNumbers(rows: SearchRows, segment: Segment): Promise<Uint32Array | undefined> {
  const kinds = Object.keys(columnSchemas) as ColumnKind[]
  const columns = await Promise.all(
    kinds.map(async (kind) => columnSchemas[kind].safeParse(await rows.column(segment.id, kind)).success),
  )
  const numbers = columnSchemas.numbers.safeParse(await rows.column(segment.id, 'numbers')).data?.numbers
  const index = columnSchemas.index.safeParse(await rows.column(segment.id, 'index')).data
  if (columns.includes(false) || numbers?.length !== segment.documents || !index) return undefined
  const blocks = index.single.length
  const found = await rows.blocks(segment.id, 0, blocks)
  const areBlocksWhole = found.length === blocks && found.every((row) => blockSchema.safeParse(row).success)
  return areBlocksWhole && areAsTold(numbers, segment) ? numbers : undefined
}

/** Whoever needs numbers may take them from the segment's first and last. */
function areAsTold(numbers: Uint32Array, { firstNumber, lastNumber }: Segment): boolean {
  return numbers[0] === firstNumber && numbers.at(-1) === lastNumber
}
