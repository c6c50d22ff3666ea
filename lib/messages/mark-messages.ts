import { highlightColorSchema, highlightSchema } from '@/lib/record/highlight-schema'
import { z } from '@/lib/record/zod'

/** The addresses under which one article is known to its page, the page's own first. */
const addressesSchema = z.array(z.string().max(4000)).min(1).max(6)

const marksSchema = z.object({
  /** Undefined where the article is not saved. */
  recordId: z.string().optional(),
  highlights: z.array(highlightSchema),
})
export type PageMarks = z.infer<typeof marksSchema>

/** What the marks of a page need from the background. Content scripts may ask; what they say is untrusted. */
export const markMessages = {
  'mark.list': {
    request: z.object({ addresses: addressesSchema }),
    answer: marksSchema,
    from: 'pagesAndContent',
  },
  /** Adds a mark; the first one saves the article. */
  'mark.add': {
    request: z.object({ addresses: addressesSchema, highlight: highlightSchema }),
    answer: marksSchema,
    from: 'pagesAndContent',
  },
  /** Takes back a mark that was just made. */
  'mark.undo': {
    request: z.object({ addresses: addressesSchema, id: z.string() }),
    answer: marksSchema,
    from: 'pagesAndContent',
  },
  /** Opens the panel beside the page; Chromium alone can do so from a page's toolbar. */
  'mark.openPanel': { request: z.object({}), answer: z.null(), from: 'pagesAndContent' },
} as const

/** What the panel and the background ask of the page's highlighter, in its own tab. */
export const pageRequestSchema = z.discriminatedUnion('kind', [
  /** Mark what is selected. */
  z.object({ clipfilePage: z.literal(1), kind: z.literal('mark'), color: highlightColorSchema }),
  /** Which marks stand on the page, and which were not found. */
  z.object({ clipfilePage: z.literal(1), kind: z.literal('status') }),
  z.object({ clipfilePage: z.literal(1), kind: z.literal('show'), id: z.string() }),
  z.object({ clipfilePage: z.literal(1), kind: z.literal('reload') }),
])
export type PageRequest = z.infer<typeof pageRequestSchema>

export const pageStatusSchema = z.object({
  addresses: z.array(z.string()),
  found: z.array(z.string()),
  missing: z.array(z.string()),
})
export type PageStatus = z.infer<typeof pageStatusSchema>
