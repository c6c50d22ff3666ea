import { printSketchBytes } from '@/lib/record/text-print'
import { buildProviders, buildTopics, type DataColumns, joinPrints } from './build-columns'

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
    places: Int32Array.from(each.core.numbers, (number) => {
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
  return {
    core: {
      numbers: Uint32Array.from(
        collect(
          ({ core }) =>
            (i) =>
              core.numbers[i] ?? 0,
        ),
      ),
      lengths: Uint16Array.from(
        collect(
          ({ core }) =>
            (i) =>
              core.lengths[i] ?? 0,
        ),
      ),
      published: Float64Array.from(
        collect(
          ({ core }) =>
            (i) =>
              core.published[i] ?? Number.NaN,
        ),
      ),
    },
    sorting: {
      saved: Float64Array.from(
        collect(
          ({ sorting }) =>
            (i) =>
              sorting.saved[i] ?? Number.NaN,
        ),
      ),
      quality: Int32Array.from(
        collect(
          ({ sorting }) =>
            (i) =>
              sorting.quality[i] ?? 0,
        ),
      ),
      heat: Int32Array.from(
        collect(
          ({ sorting }) =>
            (i) =>
              sorting.heat[i] ?? 0,
        ),
      ),
      flags: Uint8Array.from(
        collect(
          ({ sorting }) =>
            (i) =>
              sorting.flags[i] ?? 0,
        ),
      ),
    },
    topics: buildTopics(
      collect(
        ({ topics }) =>
          (i) =>
            [...topics.ordinals.subarray(topics.starts[i], topics.starts[i + 1])].map(
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
    records: { ids: collect(splitLines(({ records }) => records.ids)).join('\n') },
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
