import { z } from '@/lib/record/zod'
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

/** Rows read at a time: few enough that a page keeps its memory. */
const rowsAtOnce = 1000

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
  const [numbers, dead] = await Promise.all([documentNumbers(rows), rows.dead()])
  if (numbers?.length !== live || dead.length !== deadCount) return false
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

/** Numbers of all rows, rising; undefined if one has none. */
async function documentNumbers(rows: SearchRows): Promise<number[] | undefined> {
  const numbers: number[] = []
  while (true) {
    const page = await rows.documentsFrom((numbers.at(-1) ?? -1) + 1, rowsAtOnce)
    const parsed = z.array(numberedSchema).safeParse(page)
    if (!parsed.success) return undefined
    for (const { number } of parsed.data) numbers.push(number)
    if (page.length < rowsAtOnce) return numbers
  }
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
