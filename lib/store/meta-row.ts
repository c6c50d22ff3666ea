import { z } from '@/lib/record/zod'

/** A row of `meta`: whoever reads `value` brings the schema. */
export interface MetaRow {
  name: string
  value: unknown
}

/** Who writes here, the highest sequence used, and the clock of the last edit made or seen. */
export const writerSchema = z.object({
  id: z.string().min(1),
  sequence: z.number().int().nonnegative(),
  hlc: z.string().optional(),
})
export type Writer = z.infer<typeof writerSchema>

/** Rows by list, and alias entries; kept in the transactions that change them. */
export const countsSchema = z.object({
  live: z.number().int(),
  trash: z.number().int(),
  aliases: z.number().int(),
})
export type Counts = z.infer<typeof countsSchema>

/** Whether own edits wait in `outbox`: not before sync is set up, else everything would lie there twice. */
export const outboxStateSchema = z.object({ isKept: z.boolean() })

/** When the user last made a backup, and when the library was last tended; ms. */
export const timeSchema = z.object({ at: z.number() })

/** When the browser gave up a damaged library and began an empty one, ms; its own words for why. */
export const droppedSchema = z.object({ at: z.number(), reason: z.string() })

export const metaNames = {
  writer: 'writer',
  counts: 'counts',
  outbox: 'outbox',
  backup: 'backup',
  tended: 'tended',
  dropped: 'dropped',
} as const

interface MetaReader {
  objectStore(name: 'meta'): { get(name: string): Promise<MetaRow | undefined> }
}

/** The value of a row, or undefined where there is none or it does not fit. */
export async function readMeta<T>(
  tx: MetaReader,
  name: string,
  schema: z.ZodType<T>,
): Promise<T | undefined> {
  const row = await tx.objectStore('meta').get(name)
  const parsed = schema.safeParse(row?.value)
  return parsed.success ? parsed.data : undefined
}
