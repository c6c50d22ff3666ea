import { textLimits } from '@/lib/record/clean-text'
import type { Highlight, HighlightColor } from '@/lib/record/highlight-schema'
import { z } from '@/lib/record/zod'
import type { Item, ItemHighlight } from './item-record'

/** What W3C's model and Hypothesis both say of one annotation. */
export interface Annotation {
  source: string
  title?: string | undefined
  /** Undefined: a note on the whole page. */
  quote?: Highlight['quote'] | undefined
  text?: string | undefined
  tags?: readonly string[] | undefined
  created?: string | undefined
  id?: string | undefined
  color?: HighlightColor | undefined
  position?: Highlight['position'] | undefined
  path?: Highlight['path'] | undefined
  landmarks?: string | undefined
}

/** The annotations of one file as items, one a page; notes on the whole page are joined. */
export function groupAnnotations(annotations: readonly Annotation[]): Item[] {
  const bySource = new Map<string, Annotation[]>()
  for (const annotation of annotations) {
    const own = bySource.get(annotation.source)
    if (own) own.push(annotation)
    else bySource.set(annotation.source, [annotation])
  }
  return [...bySource].map(([url, own]) => ({
    url,
    title: own.find(({ title }) => title)?.title,
    note: own
      .filter(({ quote }) => !quote)
      .flatMap(({ text }) => text || [])
      .join('\n\n'),
    highlights: own.flatMap((annotation) => toHighlight(annotation) ?? []),
  }))
}

function toHighlight({ quote, text, ...rest }: Annotation): ItemHighlight | undefined {
  if (!quote) return undefined
  const { exact, prefix, suffix, occurrences, ordinal } = quote
  return { ...rest, text: exact, prefix, suffix, occurrences, ordinal, note: text }
}

const offset = z.number().int().nonnegative()
const path = z.string().max(4_000)

/** Selectors of both formats, as far as they are used; others are passed over. */
export const selectorSchema = z.union([
  z.object({
    type: z.literal('TextQuoteSelector'),
    exact: z.string().min(1).max(textLimits.note),
    prefix: z.string().max(textLimits.note).default(''),
    suffix: z.string().max(textLimits.note).default(''),
  }),
  z.object({
    type: z.literal('RangeSelector'),
    startContainer: path,
    startOffset: offset,
    endContainer: path,
    endOffset: offset,
  }),
  z.object({ type: z.string() }),
])
export type Selector = z.infer<typeof selectorSchema>

export function findQuote(selectors: readonly Selector[]): Highlight['quote'] | undefined {
  for (const selector of selectors) {
    if ('exact' in selector) {
      const { exact, prefix, suffix } = selector
      return { exact, prefix, suffix }
    }
  }
  return undefined
}
