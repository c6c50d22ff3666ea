import { z } from '@/lib/record/zod'
import { editSchema, versionVectorSchema } from './edit-schema'

/**
 * One register: the edits that no `over` covers. An edit once covered is dropped; `covered` remembers
 * up to which sequence of each writer edits at this path are covered.
 */
export const registerSchema = z.object({ heads: z.array(editSchema), covered: versionVectorSchema })
export type Register = z.infer<typeof registerSchema>

/**
 * All registers of one record, by path (`*` included), and what purges have covered: an edit within
 * `purged` is gone at every path but `*`, whenever it arrives.
 */
export const recordStateSchema = z.object({
  id: z.string().min(1),
  registers: z.record(z.string(), registerSchema),
  purged: versionVectorSchema.optional(),
})
export type RecordState = z.infer<typeof recordStateSchema>

/** The state of a record of which nothing is known yet. */
export function emptyState(id: string): RecordState {
  return { id, registers: {} }
}

/** The path whose register says whether the whole record is live, in the trash, or purged. */
export const statusPath = '*'

/**
 * Settings, saved searches, the topic vocabulary, wrapped keys and the list of browsers are registers of
 * records of their own, which no article's id can equal (those are hashes). Paths: `set:<name>`, `q:<id>`,
 * `v:<topic>`, `k:<key id>`, `d:<writer>`, `a:<id> <id>`.
 */
export const pseudoRecordIds = {
  settings: '~settings',
  searches: '~searches',
  vocabulary: '~vocabulary',
  /** Notes keys, wrapped by the passphrase (docs/private-notes.md). */
  keys: '~keys',
  devices: '~devices',
  /** Pairs of records that look like duplicates and are none. */
  apart: '~apart',
} as const

/** Is this the id of settings, saved searches and the like, and not of an article? */
export function isPseudoRecord(id: string): boolean {
  return id.startsWith('~')
}
