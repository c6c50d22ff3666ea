/** What the shared bench asks of every extractor; null or missing means not given. */
export interface BenchRecord {
  title?: string | null | undefined
  authors: string[]
  published?: string | null | undefined
  excerpt?: string | null | undefined
  siteName?: string | null | undefined
  canonical?: string | null | undefined
  image?: string | null | undefined
  lang?: string | null | undefined
  topics: string[]
}

/** Puts an extractor where the bench finds it: under a global name. */
export function publish(
  name: string,
  extract: (document: Document, url: string) => BenchRecord | null | Promise<BenchRecord | null>,
): void {
  Reflect.set(globalThis, name, extract)
}
