import { z } from '@/lib/record/zod'

/**
 * A segment is a set of documents that were packed together and never change again: term blocks and
 * columns. Documents are counted from 0 inside it; segments hold rising, disjoint ranges of document
 * numbers. What was deleted or changed since is told by the store of dead numbers.
 */
export const segmentSchema = z.object({
  id: z.number().int(),
  documents: z.number().int(),
  /** Words in all its documents. */
  words: z.number(),
  firstNumber: z.number().int(),
  lastNumber: z.number().int(),
})
export type Segment = z.infer<typeof segmentSchema>

/** The one row that tells what the index consists of; written in every transaction that changes it. */
export const manifestSchema = z.object({
  /** Format of rows and blocks; another number means: build anew. */
  format: z.literal(4),
  /** Rises with every change; readers keep what they read until it does. */
  generation: z.number().int(),
  nextNumber: z.number().int(),
  nextSegment: z.number().int(),
  /** Documents below this number are in segments; the others are searched as rows. */
  packedTo: z.number().int(),
  /** Dead numbers, so that readers and merging know without counting. */
  dead: z.number().int(),
  segments: z.array(segmentSchema),
  /** While the index is made anew from the records: the last one that is in it. */
  rebuiltTo: z.string().optional(),
})
export type Manifest = z.infer<typeof manifestSchema>

export const emptyManifest: Manifest = {
  format: 4,
  generation: 0,
  nextNumber: 1,
  nextSegment: 1,
  packedTo: 1,
  dead: 0,
  segments: [],
}

const bytes = z.instanceof(Uint8Array)

/** A run of terms in order with their posting lists. */
export const blockSchema = z.object({
  /** Joined by line feeds, in code unit order. */
  terms: z.string(),
  /** Two numbers a term (`bytes.ts`): documents, bytes of its list. */
  heads: bytes,
  lists: bytes,
})
export type Block = z.infer<typeof blockSchema>

/** Two bytes an ordinal while they suffice. */
const ordinalsSchema = z.union([z.instanceof(Uint16Array), z.instanceof(Uint32Array)])
export type Ordinals = z.infer<typeof ordinalsSchema>

/** Every column is a row of its own, read when it is needed: what is not needed costs a cold query most. */
export const columnSchemas = {
  /** First term of each block, joined by line feeds; `single`: documents of a block with one long list, else 0. */
  index: z.object({ first: z.string(), single: z.instanceof(Uint32Array) }),
  /** See `rarity-sketch.ts`. */
  rarity: z.object({ sketch: bytes }),
  /** Document numbers, rising. Seldom read: see `SegmentView.numberOf`. */
  numbers: z.object({ numbers: z.instanceof(Uint32Array) }),
  /** Words of each document. */
  lengths: z.object({ lengths: z.instanceof(Uint16Array) }),
  /** Seconds since 1970, NaN where unknown. */
  published: z.object({ published: z.instanceof(Float64Array) }),
  /** Whole seconds since 1970, 0 where unknown. */
  saved: z.object({ saved: z.instanceof(Uint32Array) }),
  /** See `documentFlags`. */
  flags: z.object({ flags: z.instanceof(Uint8Array) }),
  worth: z.object({ quality: z.instanceof(Int32Array), heat: z.instanceof(Int32Array) }),
  /** Topics of document `i`: `names[ordinals[k]]` for k from `starts[i]` to `starts[i + 1]`. */
  topics: z.object({
    names: z.array(z.string()),
    starts: z.instanceof(Uint32Array),
    ordinals: ordinalsSchema,
  }),
  providers: z.object({
    domains: z.array(z.string()),
    names: z.array(z.string()),
    ordinals: ordinalsSchema,
  }),
  /** Record ids, joined by line feeds; `width`: characters from one to the next where that is always the same. */
  records: z.object({ ids: z.string(), width: z.number().int().optional() }),
  /** Sketches of the documents' text prints (`lib/record/text-print.ts`), zeros where there is none. */
  prints: z.object({ bytes }),
  /** Folded titles, joined by line feeds. */
  titles: z.object({ titles: z.string() }),
}
export type ColumnKind = keyof typeof columnSchemas
export type Columns = { [Kind in ColumnKind]: z.infer<(typeof columnSchemas)[Kind]> }
