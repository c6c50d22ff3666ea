import type { SearchRows } from '@/lib/store/search-stores'
import { documentFlags } from '../index/document-row'
import type { IndexSnapshot } from '../index/index-reader'
import type { FacetCount, Facets } from '../search-api'
import { failure } from './filter-documents'
import type { QueryMatches } from './match-query'
import { monthOf } from './month-of'

/** Counts what matches, for each facet without regard to the facet's own filter. */
export async function countFacets(
  rows: SearchRows,
  snapshot: IndexSnapshot,
  matches: QueryMatches,
): Promise<Facets> {
  const counts = { topics: new Map(), providers: new Map(), months: new Map() } satisfies Record<
    string,
    Map<string, number>
  >
  const names = new Map<string, string>()
  const flags = { total: 0, video: 0, article: 0, published: 0, unpublished: 0, linked: 0, unlinked: 0 }
  for (const [index, view] of snapshot.segments.entries()) {
    const failed = matches.failed[index] ?? new Uint8Array()
    const [{ published }, { flags: ownFlags }, topics, providers] = await Promise.all([
      view.column(rows, 'published'),
      view.column(rows, 'flags'),
      view.column(rows, 'topics'),
      view.column(rows, 'providers'),
    ])
    const topicCounts = new Uint32Array(topics.names.length)
    const providerCounts = new Uint32Array(providers.domains.length)
    const found = matches.found[index]
    const most = found ? found.length : failed.length
    for (let k = 0; k < most; k++) {
      const i = found?.[k] ?? k
      const fails = failed[i] ?? 0
      if (fails === 0) flags.total += 1
      const flag = ownFlags[i] ?? 0
      if ((fails & ~failure.types) === 0) flags[flag & documentFlags.video ? 'video' : 'article'] += 1
      if ((fails & ~failure.published) === 0) {
        flags[flag & documentFlags.published ? 'published' : 'unpublished'] += 1
      }
      if ((fails & ~failure.linked) === 0) flags[flag & documentFlags.linked ? 'linked' : 'unlinked'] += 1
      if ((fails & ~failure.providers) === 0) increase(providerCounts, providers.ordinals[i] ?? 0)
      if ((fails & ~failure.topics) === 0) {
        for (let at = topics.starts[i] ?? 0; at < (topics.starts[i + 1] ?? 0); at++) {
          increase(topicCounts, topics.ordinals[at] ?? 0)
        }
      }
      if ((fails & ~failure.months) === 0) {
        const month = monthOf(published[i] ?? Number.NaN)
        if (month !== '') counts.months.set(month, (counts.months.get(month) ?? 0) + 1)
      }
    }
    addCounts(counts.topics, topics.names, topicCounts)
    addCounts(counts.providers, providers.domains, providerCounts)
    for (const [at, domain] of providers.domains.entries()) names.set(domain, providers.names[at] ?? domain)
  }
  return {
    total: flags.total,
    topics: mostFirst(counts.topics),
    providers: mostFirst(counts.providers).map((each) => ({
      ...each,
      name: names.get(each.value) || each.value,
    })),
    types: mostFirst(
      new Map([
        ['article', flags.article],
        ['video', flags.video],
      ]),
    ),
    months: mostFirst(counts.months).sort((a, b) => (a.value < b.value ? 1 : -1)),
    published: { yes: flags.published, no: flags.unpublished },
    linked: { yes: flags.linked, no: flags.unlinked },
  }
}

function increase(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1
}

function addCounts(into: Map<string, number>, names: readonly string[], counts: Uint32Array): void {
  for (const [at, name] of names.entries()) {
    const count = counts[at] ?? 0
    if (count > 0 && name !== '') into.set(name, (into.get(name) ?? 0) + count)
  }
}

function mostFirst(counts: ReadonlyMap<string, number>): FacetCount[] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}
