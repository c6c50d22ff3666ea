/** One thing that a record must have, or with `isExcluded` must not have. */
export type QueryPart = { isExcluded: boolean } & (
  | {
      kind: 'word'
      word: string /** Any word that begins so; typed last, or ends in `*`. */
      isPrefix: boolean
    }
  | { kind: 'phrase'; words: string[] }
  | { kind: 'author'; words: string[] }
  | { kind: 'topic'; topic: string }
  | { kind: 'site'; domain: string }
  | { kind: 'before'; seconds: number }
  | { kind: 'after'; seconds: number }
  | {
      kind: 'flag'
      flag: 'video' | 'article' | 'published' | 'unpublished' | 'linked' | 'unlinked' | 'highlights'
    }
)

export interface ParsedQuery {
  parts: QueryPart[]
}
