import { textLimits } from '@/lib/record/clean-text'
import type { Highlight } from '@/lib/record/highlight-schema'
import { z } from '@/lib/record/zod'
import { type Annotation, findQuote, groupAnnotations, type Selector, selectorSchema } from './annotations'
import type { Item } from './item-record'
import { check } from './json-items'
import { bodyPath } from './write-hypothesis'

const rowSchema = z.object({
  id: z.string().max(500).optional(),
  created: z.string().optional(),
  uri: z.string(),
  text: z.string().max(textLimits.note).nullish(),
  tags: z.array(z.string()).nullish(),
  target: z.array(z.object({ selector: z.array(z.unknown()).nullish() })).nullish(),
  document: z
    .object({ title: z.array(z.string()).nullish() })
    .nullish()
    .catch(undefined),
  /** Ids of what a reply answers. */
  references: z.array(z.string()).nullish(),
})

/** The client's export file, an answer of the API's search, or a bare list. */
const fileSchema = z.union([
  z.object({ annotations: z.array(rowSchema) }).transform(({ annotations }) => annotations),
  z.object({ rows: z.array(rowSchema) }).transform(({ rows }) => rows),
  z.array(rowSchema),
])

/** Highlights, notes and page notes of a Hypothesis export. Replies are talk about a mark and stay out. */
export function readHypothesis(source: string, name: string): Item[] {
  const rows = check(fileSchema, source, name, 'annotations of Hypothesis')
  return groupAnnotations(rows.filter(({ references }) => !references?.length).map(toAnnotation))
}

function toAnnotation(row: z.infer<typeof rowSchema>): Annotation {
  const selectors = (row.target?.[0]?.selector ?? []).flatMap(
    (selector) => selectorSchema.safeParse(selector).data ?? [],
  )
  return {
    id: row.id || undefined,
    source: row.uri,
    title: row.document?.title?.[0],
    quote: findQuote(selectors),
    text: row.text || undefined,
    tags: row.tags ?? [],
    created: row.created,
    path: readPath(selectors),
  }
}

function readPath(selectors: readonly Selector[]): Highlight['path'] {
  for (const selector of selectors) {
    if (!('startContainer' in selector)) continue
    const { startContainer, startOffset, endContainer, endOffset } = selector
    return { start: bodyPath + startContainer, startOffset, end: bodyPath + endContainer, endOffset }
  }
  return undefined
}
