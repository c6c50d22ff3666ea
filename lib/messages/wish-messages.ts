import { z } from '@/lib/record/zod'

/**
 * What to do once a permission is granted. In Chromium the browser's question closes the popup and the
 * code after it never runs, so the wish waits in the background.
 */
export const wishSchema = z.discriminatedUnion('kind', [
  /** Offer the open tabs as coverage of the page at `address`. */
  z.object({ kind: z.literal('openTabs'), address: z.string() }),
  /** Read `url`, an entry of the page at `address`, now that its host may be fetched. */
  z.object({ kind: z.literal('readEntry'), address: z.string(), url: z.string() }),
])
export type Wish = z.infer<typeof wishSchema>

export const wishMessages = {
  /** Keeps the wish until it is taken; a newer one takes its place. */
  'wish.keep': { request: wishSchema, answer: z.null(), from: 'pages' },
  /** The wish for the page at `address`, once, if its permission was granted. */
  'wish.take': {
    request: z.object({ address: z.string() }),
    answer: wishSchema.nullable(),
    from: 'pages',
  },
} as const
