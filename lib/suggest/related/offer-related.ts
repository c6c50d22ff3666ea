import type { ClipRecord } from '@/lib/record/record-schema'
import type { ArticleTerms } from '../article-terms'
import type { Reason, RelatedSuggestion, SuggestInput, SuggestOptions } from '../suggest-api'
import { explainRelated } from './explain-related'
import type { Gathered } from './gather-related'
import type { LeftOut } from './left-out'
import { rankRelated } from './rank-related'
import { offerConfidence } from './related-model'
import type { Rarity } from './term-weights'

const mostRelated = 5

export interface OfferContext {
  input: SuggestInput
  options: SuggestOptions
  article: ArticleTerms
  rarity: Rarity
  /** Log-odds that earlier answers taught. */
  shift: number
  leftOut: LeftOut
  readRecord(id: string): Promise<ClipRecord | undefined>
}

/** The likeliest of what was gathered, best first: at most five, only those above the confidence to offer. */
export async function offerRelated(
  gathered: readonly Gathered[],
  context: OfferContext,
): Promise<RelatedSuggestion[]> {
  const { article, rarity, options, leftOut } = context
  const offered: RelatedSuggestion[] = []
  for (const { index, confidence } of rankRelated(article, gathered, rarity, context.shift)) {
    if (confidence < (options.minConfidence ?? offerConfidence)) break
    if (offered.length >= (options.limit ?? mostRelated)) break
    const each = gathered[index]
    if (!each) continue
    const record = each.row ? await context.readRecord(each.row.record) : undefined
    if (each.row && (!record || leftOut.hasRecord(record))) continue
    offered.push({ ...describe(each, record), confidence, reasons: explain(each, context) })
  }
  return offered
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

function explain(each: Gathered, { input, article, rarity }: OfferContext): Reason[] {
  const text = `${input.title}\n${input.excerpt ?? ''}`
  return [
    ...(each.isLinker ? [{ kind: 'linksHere' } as const] : []),
    ...(each.isLinked ? [{ kind: 'linkedHere' } as const] : []),
    ...explainRelated(text, article, each.terms, each.daysApart, rarity),
  ]
}
