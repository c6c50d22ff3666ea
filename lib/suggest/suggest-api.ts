import type { ClipRecord } from '@/lib/record/record-schema'
import { z } from '@/lib/record/zod'

/** A page of which only the address and a text are known: an open tab, a link. */
const webPageSchema = z.object({ url: z.string(), title: z.string() })
export type WebPage = z.infer<typeof webPageSchema>

const texts = z.array(z.string()).readonly().optional()
const pages = z.array(webPageSchema).readonly().optional()

/** What is known of the open article; a record or a freshly read article fits. */
export const suggestInputSchema = z.object({
  /** Record id, if it is saved already; it is never suggested to itself. */
  id: z.string().optional(),
  title: z.string(),
  excerpt: z.string().optional(),
  publishedDateTime: z.string().optional(),
  /** Domain of the provider. */
  domain: z.string().optional(),
  authors: texts,
  /** The page's own keywords and section, mapped onto the user's vocabulary. */
  keywords: texts,
  section: z.string().optional(),
  textPrint: z.string().optional(),
  /** Every address of the article: copies under one of them are left out. */
  addresses: texts,
  /** Topics chosen so far; not offered again. */
  topics: texts,
  /** Ids or addresses that are linked or dismissed already; not offered again. */
  exclude: texts,
  /** Links in the article's text. Saved articles among them are likelier; the others may be offered too. */
  links: pages,
  /** Open tabs, where the user let them be seen. */
  tabs: pages,
  /** Names that mean a topic of another name, as the user's merges taught: `AI` is `Artificial intelligence`. */
  synonyms: z.map(z.string(), z.string()).readonly().optional(),
})
export type SuggestInput = z.infer<typeof suggestInputSchema>

/** Why something is suggested; `i18n` keys `suggest.why.<kind>` make the sentence. */
export type Reason =
  | { kind: 'sharedWords'; words: string[] }
  | { kind: 'sharedNames'; names: string[] }
  | { kind: 'sameDay' }
  | { kind: 'daysApart'; days: number }
  /** The suggested record names the article in its coverage. */
  | { kind: 'linksHere' }
  /** The article's text links to it. */
  | { kind: 'linkedHere' }
  /** The user linked it with a record that is near to the article too. */
  | { kind: 'linkedWith'; title: string }
  | { kind: 'nameInText'; topic: string }
  | { kind: 'pageKeyword'; keyword: string }
  | { kind: 'usedWith'; topics: string[] }
  | { kind: 'similarRecords'; count: number }
  | { kind: 'sameText'; percent: number }

export interface RelatedSuggestion {
  /** Record id, or the address of a page that is not saved: the name under which answers are learnt. */
  key: string
  url: string
  title: string
  source: 'saved' | 'tab' | 'link'
  /** The saved record; none for a tab or link. */
  record: ClipRecord | undefined
  /** Probability in 0..1 that this is the same story, as fitted on labelled stories. */
  confidence: number
  reasons: Reason[]
}

export interface TopicSuggestion {
  topic: string
  /** Probability in 0..1 that the user takes it. */
  confidence: number
  reasons: Reason[]
}

export interface Suggestions {
  /** At most 5, best first, only those above the confidence to offer. */
  related: RelatedSuggestion[]
  /** At most 5, best first. */
  topics: TopicSuggestion[]
  /** The saved record with the same text under another address. */
  duplicate: RelatedSuggestion | undefined
  /** What the user dismissed as a topic of this article before: nobody else offers it again either. */
  dismissedTopics: readonly string[]
}

export interface SuggestOptions {
  /** Lowest confidence to offer; default `offerConfidence`. */
  minConfidence?: number
  limit?: number
  signal?: AbortSignal
}

/** What answers the popup; reads only what rests in the store. Rejects with `AppError`. */
export interface Suggester {
  /** Reads what every question needs, so that the first is answered as fast as the others. */
  prepare(): Promise<void>
  suggestFor(input: SuggestInput, options?: SuggestOptions): Promise<Suggestions>
}
