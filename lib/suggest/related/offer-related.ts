import { addressKeys } from '@/lib/record/address-keys'
import type { ClipRecord } from '@/lib/record/record-schema'
import { relatedAddresses } from '@/lib/record/related-addresses'
import type { ArticleTerms } from '../article-terms'
import type { Reason, RelatedSuggestion, SuggestInput, SuggestOptions } from '../suggest-api'
import { explainRelated } from './explain-related'
import { findPartners, keysOf, type LinkedRecord } from './find-partners'
import { type Gathered, linkerFloor } from './gather-related'
import type { LeftOut } from './left-out'
import { bestFirst, mostRead, pullTogether } from './pull-together'
import { oddsOfRelated, toProbability } from './rank-related'
import { offerConfidence } from './related-model'
import type { Rarity } from './term-weights'

const mostRelated = 5

/** Address keys of the article, and of what its record links to. */
export interface OwnKeys {
  keys: ReadonlySet<string>
  linkedKeys: ReadonlySet<string>
}

export interface OfferContext {
  input: SuggestInput
  options: SuggestOptions
  article: ArticleTerms
  rarity: Rarity
  /** Log-odds that earlier answers taught. */
  shift: number
  leftOut: LeftOut
  own: OwnKeys
  /** Whether a record has one of these address keys. */
  isSaved(keys: readonly string[]): Promise<boolean>
  readRecord(id: string): Promise<ClipRecord | undefined>
  /** The same record, as far as it tells how it is linked. */
  readLinks(id: string): Promise<LinkedRecord | undefined>
}

/** By which the article's own links are told from those of the candidates; `record` if it is saved. */
export function ownKeys(input: SuggestInput, record: ClipRecord | undefined): OwnKeys {
  return {
    keys: new Set([...addressKeys(input.addresses ?? []), ...(record ? keysOf(record) : [])]),
    linkedKeys: new Set(addressKeys(record?.related.flatMap(relatedAddresses) ?? [])),
  }
}

/** The likeliest of what was gathered, best first: at most five, only those above the confidence to offer. */
export async function offerRelated(
  gathered: readonly Gathered[],
  context: OfferContext,
): Promise<RelatedSuggestion[]> {
  const { article, rarity, options, leftOut, own } = context
  const alone = oddsOfRelated(article, gathered, rarity, context.shift)
  const records = await readLikeliest(gathered, alone, context.readLinks)
  // What the user linked with the article is of its story, whatever the words say.
  const odds = alone.map((each, place) => {
    const record = records.get(place)
    return record && own.linkedKeys.size > 0 && keysOf(record).some((key) => own.linkedKeys.has(key))
      ? Math.max(each, linkerFloor)
      : each
  })
  const partners = await findPartners(records, own.keys, context.isSaved)
  const together = pullTogether(odds, partners).map((each, place) =>
    gathered[place]?.floor === undefined ? each : Math.max(each, gathered[place].floor),
  )
  const offered: RelatedSuggestion[] = []
  for (const place of bestFirst(together)) {
    const confidence = toProbability(together[place] ?? 0)
    if (confidence < (options.minConfidence ?? offerConfidence)) break
    if (offered.length >= (options.limit ?? mostRelated)) break
    const each = gathered[place]
    const record = each?.row && (await context.readRecord(each.row.record))
    if (!each || (each.row && (!record || leftOut.hasRecord(record)))) continue
    const likelier = (partners.get(place) ?? []).filter(
      (other): other is number => other !== undefined && (odds[other] ?? 0) > (odds[place] ?? 0),
    )
    const [best] = likelier.toSorted((a, b) => (odds[b] ?? 0) - (odds[a] ?? 0))
    const partner = best === undefined ? undefined : records.get(best)
    offered.push({ ...describe(each, record), confidence, reasons: explain(each, context, partner) })
  }
  return offered
}

/** How the likeliest candidates are linked, by place. */
async function readLikeliest(
  gathered: readonly Gathered[],
  odds: readonly number[],
  readLinks: OfferContext['readLinks'],
): Promise<Map<number, LinkedRecord>> {
  const places = bestFirst(odds).slice(0, mostRead)
  const read = await Promise.all(
    places.map(async (place): Promise<[number, LinkedRecord][]> => {
      const row = gathered[place]?.row
      const record = row && (await readLinks(row.record))
      return record ? [[place, record]] : []
    }),
  )
  return new Map(read.flat())
}

type Described = Pick<RelatedSuggestion, 'key' | 'url' | 'title' | 'source' | 'record'>

function describe({ page }: Gathered, record: ClipRecord | undefined): Described {
  if (record) return describeRecord(record)
  const { url = '', title = '', source = 'link' } = page ?? {}
  return { key: url, url, title, source, record: undefined }
}

export function describeRecord(record: ClipRecord): Described {
  const url = record.webUrl ?? record.originalUrl ?? ''
  return { key: record.id, url, title: record.title, source: 'saved', record }
}

function explain(
  each: Gathered,
  { input, article, rarity }: OfferContext,
  partner: LinkedRecord | undefined,
): Reason[] {
  const text = `${input.title}\n${input.excerpt ?? ''}`
  return [
    ...(each.isLinker ? [{ kind: 'linksHere' } as const] : []),
    ...(each.isLinked ? [{ kind: 'linkedHere' } as const] : []),
    ...(partner ? [{ kind: 'linkedWith', title: partner.title } as const] : []),
    ...explainRelated(text, article, each.terms, each.daysApart, rarity),
  ]
}
