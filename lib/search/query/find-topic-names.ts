import type { SearchRows } from '@/lib/store/search-stores'
import type { IndexSnapshot } from '../index/index-reader'
import { foldText } from '../terms/fold-text'
import type { ParsedQuery, QueryPart } from './query-schema'

/**
 * Which topics each `topic:` means: the one of that name, without regard to case and accents; while
 * none has that name (it is being typed), those that begin so.
 */
export async function findTopicNames(
  rows: SearchRows,
  snapshot: IndexSnapshot,
  query: ParsedQuery,
): Promise<Map<QueryPart, Set<string>>> {
  const found = new Map<QueryPart, Set<string>>()
  if (!query.parts.some((part) => part.kind === 'topic')) return found
  const columns = await Promise.all(snapshot.segments.map((view) => view.column(rows, 'topics')))
  const names = [...new Set(columns.flatMap((column) => column.names))].map(
    (name) => [name, foldText(name)] as const,
  )
  for (const part of query.parts) {
    if (part.kind !== 'topic') continue
    const same = names.filter(([, folded]) => folded === part.topic)
    const begun = same.length > 0 ? same : names.filter(([, folded]) => folded.startsWith(part.topic))
    found.set(part, new Set(begun.map(([name]) => name)))
  }
  return found
}
