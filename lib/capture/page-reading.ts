import { articleSchema, explanationSchema } from '@/lib/record/article-schema'
import { withTextPrint } from '@/lib/record/text-print'
import { z } from '@/lib/record/zod'

/**
 * What `capture.js` answers from a page. It comes from a page's process, so it is checked like one. The print of
 * the text is made here: in the page its reader would have to wait for it.
 */
export const pageReadingSchema = z
  .object({
    /** Address at the moment of reading: after in-page navigation not the one the page was loaded with. */
    url: z.string(),
    /** `document.readyState` was `complete`; otherwise later values may differ. */
    isComplete: z.boolean(),
    article: articleSchema,
    /** The article's main text; it goes no further than this. */
    text: z.string().max(100_000).catch(''),
    explanation: explanationSchema,
  })
  .transform(({ text, ...reading }) => ({ ...reading, article: withTextPrint(reading.article, text) }))
export type PageReading = z.infer<typeof pageReadingSchema>
/** As it comes from the page. */
export type SentReading = z.input<typeof pageReadingSchema>

/** Milliseconds after the first reading at which the page is read again, for values that come late. */
export const laterReadings = [400, 1000, 1800, 3000] as const

/** Whether reading again can add anything: the page still loads, or lacks what nearly every article has. */
export function isWorthReadingAgain(reading: PageReading): boolean {
  const { title, excerpt, publishedDateTime, images } = reading.article
  return !reading.isComplete || !title || !excerpt || !publishedDateTime || images.length === 0
}
