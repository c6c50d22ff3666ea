import { z } from '@/lib/record/zod'
import { createIndexReader, type IndexSnapshot } from '@/lib/search/index/index-reader'
import type { LibraryStore } from '@/lib/store/library-store'
import { recordRowSchema } from '@/lib/store/record-row'
import type { LibraryReadTransaction } from '@/lib/store/schema'
import { readSearchRows, type SearchRows, searchStores } from '@/lib/store/search-stores'
import { termsOfText } from './article-terms'
import { findDuplicates } from './duplicates/find-duplicates'
import { answerStores, readAnswers } from './learn/answers'
import { findCandidates, lookUpTerms, readRarity } from './related/find-candidates'
import { linkedRecordSchema } from './related/find-partners'
import { gatherRelated } from './related/gather-related'
import { type LeftOut, makeLeftOut } from './related/left-out'
import { describeRecord, offerRelated, ownKeys } from './related/offer-related'
import { findByKeys, findLinked, findLinkers, linkStores } from './related/saved-links'
import type { RelatedSuggestion, Suggester, SuggestInput, Suggestions, SuggestOptions } from './suggest-api'
import { offerTopics } from './topics/offer-topics'
import type { TopicName } from './topics/topic-names'

const stores = [...searchStores, ...answerStores, ...linkStores, 'records'] as const
/** Columns that every question reads. */
const neededColumns = ['lengths', 'published', 'index', 'rarity', 'topics', 'prints'] as const
/** How sure it is that a text is the same, once the prints say so (chosen on generated copies). */
const duplicateConfidence = 0.99

/** Suggestions from the index that rests in `store`; builds nothing, trains nothing, sends nothing. */
export function createSuggester(store: Pick<LibraryStore, 'read'>): Suggester {
  const reader = createIndexReader(neededColumns)
  const names = new Map<string, TopicName>()
  let preparing: Promise<void> | undefined
  return {
    prepare() {
      preparing ??= store.read(stores, async (tx) => {
        const rows = readSearchRows(tx)
        const { segments } = await reader.open(rows)
        await Promise.all(segments.map((view) => view.prepare(rows)))
      })
      return preparing
    },
    async suggestFor(input, options = {}) {
      // What is being read need not be read twice at once. Where that fails, the question itself tells why.
      await preparing?.catch(() => undefined)
      return await store.read(stores, async (tx) => {
        const rows = readSearchRows(tx)
        const snapshot = await reader.open(rows)
        return await suggest(tx, rows, snapshot, names, input, options)
      })
    },
  }
}

async function suggest(
  tx: LibraryReadTransaction,
  rows: SearchRows,
  snapshot: IndexSnapshot,
  names: Map<string, TopicName>,
  input: SuggestInput,
  options: SuggestOptions,
): Promise<Suggestions> {
  const article = termsOfText(input.title, input.excerpt ?? '')
  // Asked for at once; the words are looked up while the answers come.
  const asked = Promise.all([
    readAnswers(tx, input.id),
    findLinkers(tx, input.addresses ?? []),
    findLinked(tx, input.links ?? []),
    input.id === undefined ? undefined : readRecord(tx, input.id),
  ])
  asked.catch(() => undefined) // Thrown below, unless the words failed first.
  const rarity = await readRarity(rows, snapshot)
  const looked = await lookUpTerms(rows, snapshot, article, rarity)
  const published = Date.parse(input.publishedDateTime ?? '') / 1000
  const found = await findCandidates(rows, snapshot, looked, published, rarity.averageLength)
  const [learnt, linkers, linked, own] = await asked
  const leftOut = makeLeftOut(input, own, learnt.dismissedRelated)
  const near = await gatherRelated(
    rows,
    found,
    article,
    input,
    { linkers, linked },
    leftOut,
    own !== undefined,
  )
  const duplicates = input.textPrint ? await findDuplicates(rows, snapshot, input.textPrint) : []
  const duplicate = await offerDuplicate(tx, duplicates, leftOut)
  const same = new Set(duplicates.map(({ row }) => row.record))
  return {
    related: await offerRelated(
      near.filter(({ row }) => row === undefined || !same.has(row.record)),
      {
        input,
        options,
        article,
        rarity,
        shift: learnt.relatedShift,
        leftOut,
        own: ownKeys(input, own),
        isSaved: async (keys) => (await findByKeys(tx, keys)).size > 0,
        readRecord: (id) => readRecord(tx, id),
        readLinks: (id) => readLinks(tx, id),
      },
    ),
    topics: await offerTopics(input, { rows, snapshot, article, looked, near, rarity, learnt, names }),
    duplicate,
    dismissedTopics: [...learnt.dismissedTopics],
  }
}

async function offerDuplicate(
  tx: LibraryReadTransaction,
  duplicates: Awaited<ReturnType<typeof findDuplicates>>,
  leftOut: LeftOut,
): Promise<RelatedSuggestion | undefined> {
  for (const { row, share } of duplicates) {
    const record = await readRecord(tx, row.record)
    if (!record || leftOut.hasRecord(record)) continue
    const percent = Math.round(100 * Math.min(1, share))
    return {
      ...describeRecord(record),
      confidence: duplicateConfidence,
      reasons: [{ kind: 'sameText', percent }],
    }
  }
  return undefined
}

const linksOfRow = z.object({ list: z.literal('live'), record: linkedRecordSchema })

async function readLinks(tx: LibraryReadTransaction, id: string) {
  return linksOfRow.safeParse(await tx.objectStore('records').get(id)).data?.record
}

async function readRecord(tx: LibraryReadTransaction, id: string) {
  const row = recordRowSchema.safeParse(await tx.objectStore('records').get(id))
  return row.success && row.data.list === 'live' ? row.data.record : undefined
}
