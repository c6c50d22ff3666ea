import type { ChangeReceipt } from '@/lib/library/library-api'

/** A query with its filters under a name; `hash` is the route's address. */
export interface SavedSearch {
  id: string
  name: string
  hash: string
}

export const topicColors = ['red', 'orange', 'yellow', 'green', 'blue', 'purple'] as const
export type TopicColor = (typeof topicColors)[number]

export interface TopicEntry {
  topic: string
  count: number
  description: string
  color: TopicColor | undefined
}

/** A value that a field had before. */
export interface PastValue {
  path: string
  /** ISO instant at which it was replaced. */
  replacedAt: string
  /** As text for display; undefined: the field was empty. */
  text: string | undefined
  restore: () => Promise<ChangeReceipt>
}

/** Saved searches, the topic vocabulary, what is no duplicate, and the history of values. */
export interface OrganiserServices {
  savedSearches(): Promise<SavedSearch[]>
  putSavedSearch(search: SavedSearch): Promise<void>
  removeSavedSearch(id: string): Promise<void>
  vocabulary(): Promise<TopicEntry[]>
  topicColors(): Promise<ReadonlyMap<string, TopicColor>>
  /** Keeps description and colour. A topic without articles stays in the vocabulary until it is forgotten. */
  describeTopic(entry: TopicEntry): Promise<void>
  forgetTopic(topic: string): Promise<void>
  /** Remembers that the old names mean the new one from now on; description and colour move along. */
  noteRename(from: readonly string[], to: string): Promise<ChangeReceipt>
  /** Pairs of records that the user said are not one article, by name (`pairsOf`). */
  keptApart(): Promise<ReadonlySet<string>>
  keepApart(pairs: readonly string[]): Promise<ChangeReceipt>
  history(recordId: string): Promise<PastValue[]>
  /** Called after any of the above changed, here or in another window. */
  subscribe(listener: () => void): () => void
}
