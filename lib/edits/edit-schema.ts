import { jsonValueSchema } from '@/lib/record/json'
import { z } from '@/lib/record/zod'

/** Names an edit for good: (writer, sequence, index within that sequence's transaction). SYNC.md, Merge. */
export const dotSchema = z.tuple([
  z.string().min(1),
  z.number().int().positive(),
  z.number().int().nonnegative(),
])
export type Dot = z.infer<typeof dotSchema>

/** For each writer the highest sequence that is covered. */
export const versionVectorSchema = z.record(z.string(), z.number().int().nonnegative())
export type VersionVector = z.infer<typeof versionVectorSchema>

/** What the author wants of one path; the store turns it into an `Edit`. */
export const pathChangeSchema = z.union([
  z.object({ path: z.string().min(1), value: jsonValueSchema }),
  z.object({ path: z.string().min(1), deleted: z.literal(true) }),
])
export type PathChange = z.infer<typeof pathChangeSchema>

/**
 * One edit of one register. `over` is the version vector at this path that its author had applied, or
 * knew to be covered; `hlc` only picks which of several heads is shown. Unknown paths and unknown keys
 * are kept and passed on.
 */
export const editSchema = z.looseObject({
  record: z.string().min(1),
  path: z.string().min(1),
  value: jsonValueSchema.optional(),
  deleted: z.literal(true).optional(),
  dot: dotSchema,
  /** Hybrid logical clock, sortable as text: 13 digits of ms, `-`, 4 hex digits of counter. */
  hlc: z.string(),
  over: versionVectorSchema,
  /** For `*` edits: of each writer how far the author had read its edits of the whole record. */
  seen: versionVectorSchema.optional(),
  /**
   * For `*` edits: what purges known to the author had covered, so that those may be replaced in turn. For `note`:
   * what of that its text does not go on from; absent where nothing, and where the text was begun from nothing.
   */
  gone: versionVectorSchema.optional(),
  /** For `*` edits: by path, what was known to be replaced there and stands in no edit that is left. */
  goneAt: z.record(z.string(), versionVectorSchema).optional(),
  /** For `note`: the text that this edit was based on. */
  base: z.string().optional(),
  /** For `note`: where one author's unbroken run of edits began, text, `over` and `gone` of its first edit. */
  root: z
    .object({ text: z.string(), over: versionVectorSchema, gone: versionVectorSchema.optional() })
    .optional(),
  /** In a group of aliases: what this edit replaces at the same path of the other members, by record id. */
  also: z.record(z.string(), versionVectorSchema).optional(),
  /** One id over the edits of a bulk change. Local use only. */
  group: z.string().optional(),
})
export type Edit = z.infer<typeof editSchema>
