import { dotSchema } from '@/lib/edits/edit-schema'
import { jsonValueSchema } from '@/lib/record/json'
import { z } from '@/lib/record/zod'

/** One edit of a group and what stood there before; without `before` the path did not exist. */
export const groupEditSchema = z.object({
  record: z.string().min(1),
  path: z.string().min(1),
  dot: dotSchema,
  before: jsonValueSchema.optional(),
  /** What stood there before by name (`nameOf`), if it was one edit: an undo stands for it again. */
  beforeName: z.string().optional(),
  /** The group made this record: undoing it puts the record in the trash. */
  isNew: z.literal(true).optional(),
})
export type GroupEdit = z.infer<typeof groupEditSchema>

/** A part of what undo needs: one row a transaction of the group. `at` in ms. */
export const groupRowSchema = z.object({
  group: z.string().min(1),
  part: z.number().int().nonnegative(),
  at: z.number(),
  edits: z.array(groupEditSchema),
})
export type GroupRow = z.infer<typeof groupRowSchema>
