import { buildColumns } from './build-columns'
import { buildSegment, describeSegment, type TermFilter, termPositions } from './build-segment'
import type { DocumentRow } from './document-row'
import { PostingWriter } from './posting-list'
import type { TermList } from './read-block'
import type { Columns } from './segment-schema'
import { numberLookup, type SegmentView } from './segment-view'

const noBlocks: Columns['index'] = { first: '', single: new Uint32Array() }

/**
 * The rows that are not packed yet, in the order of their numbers, at least one. They are searched as text,
 * since a query asks for a few words: to build a segment of a hundred rows takes a fresh page 10 ms. It
 * answers as a segment that was built of them would.
 */
export function viewLooseRows(rows: readonly DocumentRow[]): SegmentView {
  const columns = buildColumns(rows)
  // Each row's words in one text, to see at once that a word is not there.
  const texts = rows.map((row) => row.words.join('\n'))
  let rarity: Columns['rarity'] | undefined

  const collect = (wanted: TermFilter): Map<string, PostingWriter> => {
    const writers = new Map<string, PostingWriter>()
    for (const [document, row] of rows.entries()) {
      if (!texts[document]?.includes(wanted.probe)) continue
      for (const [term, positions] of termPositions(row, wanted)) {
        const writer = writers.get(term) ?? new PostingWriter()
        writer.add(document, positions)
        writers.set(term, writer)
      }
    }
    return writers
  }
  const listOf = (term: string, writer: PostingWriter): TermList => ({
    term,
    documents: writer.documents,
    list: writer.finish(),
  })
  const column = (kind: keyof Columns): Columns[keyof Columns] => {
    if (kind === 'index') return noBlocks
    if (kind !== 'rarity') return columns[kind]
    rarity ??= buildSegment(0, rows).columns.rarity
    return rarity
  }

  const segment = describeSegment(0, columns)
  return {
    segment,
    column: async <Kind extends keyof Columns>(_rows: unknown, kind: Kind) => column(kind) as Columns[Kind],
    ...numberLookup(segment, async () => columns.numbers.numbers),
    async term(_rows, term) {
      const writer = collect({ probe: probeOf(term), isWanted: (each) => each === term }).get(term)
      return writer && listOf(term, writer)
    },
    prepare: () => Promise.resolve(),
    async prefix(_rows, prefix) {
      const writers = collect({ probe: probeOf(prefix), isWanted: (each) => each.startsWith(prefix) })
      return [...writers].sort(([a], [b]) => (a < b ? -1 : 1)).map(([term, writer]) => listOf(term, writer))
    },
  }
}

/** What a word must hold to have this stem or one that begins so: a stem is its word's beginning but for its last letter. */
function probeOf(term: string): string {
  return term.length > 1 ? term.slice(0, -1) : term
}
