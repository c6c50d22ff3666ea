import { printSketchBytes, sketchPrint } from '@/lib/record/text-print'
import { countWords, type DocumentRow } from './document-row'
import { joinIds } from './id-column'
import type { Columns, Ordinals } from './segment-schema'

export type DataColumns = Omit<Columns, 'index' | 'rarity'>

/** The columns of documents, in the order given (rising numbers). */
export function buildColumns(rows: readonly DocumentRow[]): DataColumns {
  return {
    numbers: { numbers: Uint32Array.from(rows, (row) => row.number) },
    lengths: { lengths: Uint16Array.from(rows, countWords) },
    published: { published: Float64Array.from(rows, (row) => row.published ?? Number.NaN) },
    saved: { saved: Uint32Array.from(rows, (row) => wholeSeconds(row.saved)) },
    flags: { flags: Uint8Array.from(rows, (row) => row.flags) },
    worth: {
      quality: Int32Array.from(rows, (row) => row.quality),
      heat: Int32Array.from(rows, (row) => row.heat),
    },
    topics: buildTopics(rows.map((row) => row.topics)),
    providers: buildProviders(rows.map((row) => ({ domain: row.domain, name: row.provider }))),
    records: joinIds(rows.map((row) => row.record)),
    prints: { bytes: joinPrints(rows.map((row) => sketchPrint(row.textPrint))) },
    titles: { titles: rows.map((row) => row.title.replaceAll('\n', ' ')).join('\n') },
  }
}

export function buildTopics(lists: readonly (readonly string[])[]): Columns['topics'] {
  const ordinalOf = new Map<string, number>()
  const starts = new Uint32Array(lists.length + 1)
  const ordinals: number[] = []
  for (const [index, topics] of lists.entries()) {
    starts[index] = ordinals.length
    for (const topic of topics) ordinals.push(numberOf(ordinalOf, topic))
  }
  starts[lists.length] = ordinals.length
  return { names: [...ordinalOf.keys()], starts, ordinals: packOrdinals(ordinals, ordinalOf.size) }
}

/** The name that stands first for a domain is kept for it. */
export function buildProviders(providers: readonly { domain: string; name: string }[]): Columns['providers'] {
  const ordinalOf = new Map<string, number>()
  const names: string[] = []
  const ordinals = providers.map(({ domain, name }) => {
    const ordinal = numberOf(ordinalOf, domain)
    if (!names[ordinal]) names[ordinal] = name
    return ordinal
  })
  return { domains: [...ordinalOf.keys()], names, ordinals: packOrdinals(ordinals, ordinalOf.size) }
}

function packOrdinals(ordinals: readonly number[], names: number): Ordinals {
  return names <= 1 << 16 ? Uint16Array.from(ordinals) : Uint32Array.from(ordinals)
}

/** What 32 bits hold of it; 0 where unknown. */
function wholeSeconds(seconds: number | undefined): number {
  return Math.min(0xff_ff_ff_ff, Math.max(0, Math.floor(seconds ?? 0)))
}

function numberOf(ordinals: Map<string, number>, key: string): number {
  const known = ordinals.get(key)
  if (known !== undefined) return known
  ordinals.set(key, ordinals.size)
  return ordinals.size - 1
}

/** The sketches one after another; nothing at all where no document has one. */
export function joinPrints(sketches: readonly (Uint8Array | undefined)[]): Uint8Array<ArrayBuffer> {
  if (sketches.every((sketch) => sketch === undefined)) return new Uint8Array()
  const bytes = new Uint8Array(sketches.length * printSketchBytes)
  for (const [at, sketch] of sketches.entries()) if (sketch) bytes.set(sketch, at * printSketchBytes)
  return bytes
}
