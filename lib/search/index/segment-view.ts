import type { z } from '@/lib/record/zod'
import type { SearchRows } from '@/lib/store/search-stores'
import { blockEntries, blockOf, findInBlock, type TermList } from './read-block'
import {
  type Block,
  blockSchema,
  type ColumnKind,
  type Columns,
  columnSchemas,
  type Segment,
} from './segment-schema'

/**
 * A segment while it is being read. What was read of it stays (columns, and blocks up to a limit),
 * since a segment never changes. `rows` must belong to a transaction that is open now.
 */
export interface SegmentView {
  readonly segment: Segment
  column<Kind extends ColumnKind>(rows: SearchRows, kind: Kind): Promise<Columns[Kind]>
  /** The number of a document. Where none is missing between first and last, nothing is read for it. */
  numberOf(rows: SearchRows, document: number): Promise<number>
  /** The document that has a number, or -1. */
  documentOf(rows: SearchRows, number: number): Promise<number>
  term(rows: SearchRows, term: string, mostDocuments?: number): Promise<TermList | undefined>
  /** Every term that begins with `prefix`, in order. */
  prefix(rows: SearchRows, prefix: string): Promise<TermList[]>
  /** For whoever looks up many terms: reads a small segment whole, one request instead of one for each. */
  prepare(rows: SearchRows): Promise<void>
}

/** Segments up to this size are read whole by `prepare`; for a query of three words that is three times too much. */
const smallSegment = 2_000
/** Bytes of blocks that one segment keeps in memory. */
const keptBytes = 2_000_000

export function viewStoredSegment(segment: Segment): SegmentView {
  const columns: Partial<Columns> = {}
  const blocks = new Map<number, Block>()
  let first: readonly string[] | undefined
  let kept = 0

  const keep = (number: number, block: Block): Block => {
    const size = block.lists.length + block.terms.length
    if (kept + size > keptBytes) {
      blocks.clear()
      kept = 0
    }
    if (!blocks.has(number)) kept += size
    blocks.set(number, block)
    return block
  }

  const view: SegmentView = {
    segment,
    async column(rows, kind) {
      // The value is kept and never the promise: a query at the same time has a transaction of its own,
      // which would end while it waited for a request of another's.
      const known = columns[kind]
      if (known !== undefined) return known
      const column = parseColumn(kind, await rows.column(segment.id, kind))
      columns[kind] = column
      return column
    },
    ...numberLookup(segment, async (rows) => (await view.column(rows, 'numbers')).numbers),
    async term(rows, term, mostDocuments = Number.POSITIVE_INFINITY) {
      const index = await view.column(rows, 'index')
      first ??= index.first.split('\n')
      const number = blockOf(first, term)
      if (number < 0 || (index.single[number] ?? 0) > mostDocuments) return undefined
      const block =
        blocks.get(number) ?? keep(number, blockSchema.parse(await rows.block(segment.id, number)))
      return findInBlock(block, term)
    },
    async prefix(rows, prefix) {
      const index = await view.column(rows, 'index')
      first ??= index.first.split('\n')
      const from = Math.max(0, blockOf(first, prefix))
      const to = blockOf(first, `${prefix}\uffff`)
      if (to < 0) return []
      const range = await readBlocks(rows, from, to)
      return range.flatMap((block) =>
        [...blockEntries(block)].filter((entry) => entry.term.startsWith(prefix)),
      )
    },
    async prepare(rows) {
      const index = await view.column(rows, 'index')
      if (segment.documents <= smallSegment) await readBlocks(rows, 0, index.single.length - 1)
    },
  }

  async function readBlocks(rows: SearchRows, from: number, to: number): Promise<Block[]> {
    const known: Block[] = []
    for (let number = from; number <= to; number++) {
      const block = blocks.get(number)
      if (!block) break
      known.push(block)
    }
    if (known.length === to - from + 1) return known
    const read = (await rows.blocks(segment.id, from, to)).map((row) => blockSchema.parse(row))
    for (const [offset, block] of read.entries()) keep(from + offset, block)
    return read
  }

  return view
}

export function numberLookup(
  { documents, firstNumber, lastNumber }: Segment,
  read: (rows: SearchRows) => Promise<Uint32Array>,
): Pick<SegmentView, 'numberOf' | 'documentOf'> {
  const hasGaps = lastNumber - firstNumber + 1 !== documents
  return {
    numberOf: async (rows, document) =>
      hasGaps ? ((await read(rows))[document] ?? 0) : firstNumber + document,
    async documentOf(rows, number) {
      if (number < firstNumber || number > lastNumber) return -1
      return hasGaps ? positionOf(await read(rows), number) : number - firstNumber
    },
  }
}

/** Where `number` stands in rising `numbers`, or -1. */
export function positionOf(numbers: Uint32Array, number: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) < number) low = middle + 1
    else high = middle
  }
  return numbers[low] === number ? low : -1
}

function parseColumn<Kind extends ColumnKind>(kind: Kind, value: unknown): Columns[Kind] {
  const schemas: { [Each in ColumnKind]: z.ZodType<Columns[Each]> } = columnSchemas
  return schemas[kind].parse(value)
}
