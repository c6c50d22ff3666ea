import { z } from '@/lib/record/zod'

/** Registers in a short form (`packState`) that lie in no row of `records`. */
export const stateRowSchema = z.object({
  id: z.string().min(1),
  packed: z.unknown(),
  /** The record whose row shows this one too (an alias group); then every value stands in `packed`. */
  leader: z.string().min(1).optional(),
})
export type StateRow = z.infer<typeof stateRowSchema>
