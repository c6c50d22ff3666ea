import { dateTimeSchema } from './date-time'
import { z } from './zod'

/** Four colours that differ in lightness too; their display names are a setting. */
export const highlightColorSchema = z.enum(['yellow', 'green', 'blue', 'purple'])
export type HighlightColor = z.infer<typeof highlightColorSchema>

/** W3C Web Annotation: TextQuoteSelector, TextPositionSelector and a structural RangeSelector. */
export const highlightSchema = z.object({
  id: z.string().min(1),
  quote: z.object({
    exact: z.string(),
    prefix: z.string(),
    suffix: z.string(),
    /** How often the quote stood on the page when it was marked, where more than once. */
    occurrences: z.number().int().positive().optional(),
    /** Which of them was marked, counted from 0. */
    ordinal: z.number().int().nonnegative().optional(),
  }),
  /** In units of the page's text without white space (lib/annotate/fold). */
  position: z
    .object({ start: z.number().int().nonnegative(), end: z.number().int().nonnegative() })
    .optional(),
  /** Distinctive places of the whole page and the quote's other mentions (lib/annotate/landmarks). */
  landmarks: z.string().max(2000).optional(),
  path: z
    .object({
      start: z.string(),
      startOffset: z.number().int().nonnegative(),
      end: z.string(),
      endOffset: z.number().int().nonnegative(),
    })
    .optional(),
  color: highlightColorSchema,
  note: z.string().optional(),
  tags: z.array(z.string()).optional(),
  createdDateTime: dateTimeSchema.optional(),
})
export type Highlight = z.infer<typeof highlightSchema>
