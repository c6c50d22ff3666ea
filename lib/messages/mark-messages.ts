import { highlightColorSchema, highlightSchema } from '@/lib/record/highlight-schema'
import { recordSchema } from '@/lib/record/record-schema'
import { z } from '@/lib/record/zod'

/** The addresses under which one article is known to its page, the page's own first. */
const addressesSchema = z.array(z.string().max(4000)).min(1).max(6)

const marksSchema = z.object({
  /** Undefined where the article is not saved. */
  recordId: z.string().optional(),
  highlights: z.array(highlightSchema),
  /** What the user calls the colours; a missing one has its own name. */
  colorNames: z.partialRecord(highlightColorSchema, z.string()),
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
  /** Gives a mark that was just made another colour. */
  'mark.recolor': {
    request: z.object({ addresses: addressesSchema, id: z.string(), color: highlightColorSchema }),
    answer: marksSchema,
    from: 'pagesAndContent',
  },
  /**
   * Saves what the panel changed in a record. By message, since a panel may close in mid-sentence and a
   * page that goes away finishes no write.
   */
  'mark.save': {
    request: z.object({ next: recordSchema, base: recordSchema }),
    answer: recordSchema,
    from: 'pages',
  },
  /** Tells an open panel that other marks are found on the page, or missing, than before. */
  'mark.placed': { request: z.object({}), answer: z.null(), from: 'pagesAndContent' },
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
