import { stemWord } from '../terms/stem-word'
import { BlockWriter } from './block-writer'
import { buildColumns } from './build-columns'
import { type DocumentRow, visitWords } from './document-row'
import { PostingWriter } from './posting-list'
import type { Block, Columns, Segment } from './segment-schema'

/** A segment whole in memory: just built, or the rows that were not packed yet. */
export interface BuiltSegment {
  segment: Segment
  blocks: Block[]
  columns: Columns
}

/** Packs rows (rising numbers, at least one) into segment `id`. */
export function buildSegment(id: number, rows: readonly DocumentRow[]): BuiltSegment {
  const terms = new Map<string, PostingWriter>()
  for (const [document, row] of rows.entries()) {
    for (const [term, positions] of termPositions(row)) {
      const writer = terms.get(term) ?? new PostingWriter()
      writer.add(document, positions)
      terms.set(term, writer)
    }
  }
  const blocks: Block[] = []
  const writer = new BlockWriter(rows.length, (block) => blocks.push(block))
  for (const term of [...terms.keys()].sort(byCodeUnits)) {
    const list = terms.get(term)
    if (list) writer.add(term, list.documents, list.finish())
  }
  const columns = { ...buildColumns(rows), ...writer.finish() }
  return { segment: describeSegment(id, columns), blocks, columns }
}

export function describeSegment(id: number, columns: Pick<Columns, 'numbers' | 'lengths'>): Segment {
  const { numbers } = columns.numbers
  return {
    id,
    documents: numbers.length,
    words: columns.lengths.lengths.reduce((sum, length) => sum + length, 0),
    firstNumber: numbers[0] ?? 0,
    lastNumber: numbers.at(-1) ?? 0,
  }
}

export interface TermFilter {
  probe: string
  isWanted: (term: string) => boolean
}
const everyTerm: TermFilter = { probe: '', isWanted: () => true }

/**
 * The terms of one document: each word as it stands, so that beginnings and spellings can be found,
 * and its stem, so that one list answers for all forms of a word.
 */
export function termPositions(
  row: DocumentRow,
  /** Leaves out words that do not hold `probe`, and terms that are not wanted. */
  { probe, isWanted }: TermFilter = everyTerm,
): Map<string, number[]> {
  const found = new Map<string, number[]>()
  const push = (term: string, position: number): void => {
    if (!isWanted(term)) return
    const positions = found.get(term)
    if (positions) positions.push(position)
    else found.set(term, [position])
  }
  visitWords(row, (word, position) => {
    if (!word.includes(probe)) return
    push(word, position)
    const stem = stemWord(word)
    if (stem !== word) push(stem, position)
  })
  return found
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
