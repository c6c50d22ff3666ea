import { printSketchBytes } from '@/lib/record/text-print'
import { buildProviders, buildTopics, type DataColumns, joinPrints } from './build-columns'
import { idAt, joinIds } from './id-column'

/** A segment to be merged: its columns, and the place of each document in the new one, -1 for dead ones. */
export interface MergeSource {
  columns: DataColumns
  places: Int32Array
}

/** Gives the living documents of all sources their new places, in order. */
export function placeDocuments(
  columns: readonly DataColumns[],
  isDead: (number: number) => boolean,
): { sources: MergeSource[]; documents: number } {
  let documents = 0
  const sources = columns.map((each) => ({
    columns: each,
    places: Int32Array.from(each.numbers.numbers, (number) => {
      if (isDead(number)) return -1
      documents += 1
      return documents - 1
    }),
  }))
  return { sources, documents }
}

export function mergeColumns(sources: readonly MergeSource[]): DataColumns {
  const collect = <Value>(reader: (columns: DataColumns) => (document: number) => Value): Value[] => {
    const values: Value[] = []
    for (const { columns, places } of sources) {
      const value = reader(columns)
      for (const [document, place] of places.entries()) if (place >= 0) values.push(value(document))
    }
    return values
  }
  const numbersOf = (pick: (columns: DataColumns) => ArrayLike<number>): number[] =>
    collect((columns) => {
      const numbers = pick(columns)
      return (document) => numbers[document] ?? 0
    })
  return {
    numbers: { numbers: Uint32Array.from(numbersOf(({ numbers }) => numbers.numbers)) },
    lengths: { lengths: Uint16Array.from(numbersOf(({ lengths }) => lengths.lengths)) },
    published: { published: Float64Array.from(numbersOf(({ published }) => published.published)) },
    saved: { saved: Uint32Array.from(numbersOf(({ saved }) => saved.saved)) },
    flags: { flags: Uint8Array.from(numbersOf(({ flags }) => flags.flags)) },
    worth: {
      quality: Int32Array.from(numbersOf(({ worth }) => worth.quality)),
      heat: Int32Array.from(numbersOf(({ worth }) => worth.heat)),
    },
    topics: buildTopics(
      collect(
        ({ topics }) =>
          (i) =>
            Array.from(
              topics.ordinals.subarray(topics.starts[i], topics.starts[i + 1]),
              (at) => topics.names[at] ?? '',
            ),
      ),
    ),
    providers: buildProviders(
      collect(({ providers }) => (i) => {
        const at = providers.ordinals[i] ?? 0
        return { domain: providers.domains[at] ?? '', name: providers.names[at] ?? '' }
      }),
    ),
    records: joinIds(
      collect(
        ({ records }) =>
          (document) =>
            idAt(records, document),
      ),
    ),
    prints: {
      bytes: joinPrints(
        collect(({ prints }) => (i) => {
          const sketch = prints.bytes.subarray(i * printSketchBytes, (i + 1) * printSketchBytes)
          return sketch.some((byte) => byte !== 0) ? sketch : undefined
        }),
      ),
    },
    titles: { titles: collect(splitLines(({ titles }) => titles.titles)).join('\n') },
  }
}

function splitLines(textOf: (columns: DataColumns) => string) {
  return (columns: DataColumns) => {
    const lines = textOf(columns).split('\n')
    return (document: number): string => lines[document] ?? ''
  }
}
