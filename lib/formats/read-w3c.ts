import { textLimits } from '@/lib/record/clean-text'
import { type Highlight, highlightColorSchema, highlightSchema } from '@/lib/record/highlight-schema'
import { z } from '@/lib/record/zod'
import { type Annotation, findQuote, groupAnnotations, selectorSchema } from './annotations'
import type { Item } from './item-record'
import { check } from './json-items'

/** JSON-LD writes one value or a list of them; both are read as a list. */
function listOf<Schema extends z.ZodType>(schema: Schema) {
  return z.union([z.array(schema), schema.transform((value) => [value]), z.null().transform(() => [])])
}

const bodySchema = z.union([
  z.object({
    value: z.string().max(textLimits.note),
    purpose: z.union([z.string(), z.array(z.string())]).optional(),
  }),
  z.string().transform(() => undefined),
  z.object({}).transform(() => undefined),
])

const targetSchema = z.union([
  z.string().transform((source) => ({ source })),
  z.object({
    source: z.union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)]),
    selector: listOf(z.unknown()).optional(),
    styleClass: z.union([z.string(), z.array(z.string())]).optional(),
    'clipfile:title': z.string().optional(),
    'clipfile:position': highlightSchema.shape.position.catch(undefined),
    'clipfile:landmarks': highlightSchema.shape.landmarks.catch(undefined),
    'clipfile:occurrences': z.number().int().positive().optional().catch(undefined),
    'clipfile:ordinal': z.number().int().nonnegative().optional().catch(undefined),
  }),
  z.object({ id: z.string() }).transform(({ id }) => ({ source: id })),
])
type Target = z.infer<typeof targetSchema>

const annotationSchema = z.object({
  id: z.string().max(500).optional(),
  created: z.string().optional(),
  body: listOf(bodySchema).optional(),
  bodyValue: z.string().max(textLimits.note).optional(),
  target: listOf(targetSchema),
})

const documentSchema = z.union([
  z.object({ items: z.array(annotationSchema) }),
  z.object({ first: z.object({ items: z.array(annotationSchema) }) }).transform(({ first }) => first),
  z.array(annotationSchema).transform((items) => ({ items })),
  annotationSchema.transform((annotation) => ({ items: [annotation] })),
])

/** W3C Web Annotations in JSON-LD: a page or collection of them, a list, or one alone. */
export function readW3c(source: string, name: string): Item[] {
  const { items } = check(documentSchema, source, name, 'W3C Web Annotations')
  return groupAnnotations(items.flatMap(toAnnotations))
}

function toAnnotations({
  id,
  created,
  body,
  bodyValue,
  target,
}: z.infer<typeof annotationSchema>): Annotation[] {
  const bodies = (body ?? []).flatMap((one) => one ?? [])
  const isTag = ({ purpose }: { purpose?: string | string[] | undefined }): boolean =>
    [purpose].flat().includes('tagging')
  const texts = bodies.filter((one) => !isTag(one)).map(({ value }) => value)
  return target.map((one) => ({
    ...readTarget(one),
    text: [...texts, ...(bodyValue ? [bodyValue] : [])].join('\n\n') || undefined,
    tags: bodies.filter(isTag).map(({ value }) => value),
    created,
    id: id?.replace(/^urn:(?:clipfile|uuid):/, ''),
  }))
}

function readTarget(target: Target): Annotation {
  if (!('selector' in target)) return { source: target.source }
  const selectors = (target.selector ?? []).flatMap(
    (selector) => selectorSchema.safeParse(selector).data ?? [],
  )
  const quote = findQuote(selectors)
  const occurrences = target['clipfile:occurrences']
  const ordinal = target['clipfile:ordinal']
  return {
    source: target.source,
    title: target['clipfile:title'],
    color: readColor(target.styleClass),
    position: target['clipfile:position'],
    path: readPath(target.selector ?? []),
    landmarks: target['clipfile:landmarks'],
    quote: quote && {
      ...quote,
      ...(occurrences === undefined ? {} : { occurrences }),
      ...(ordinal === undefined ? {} : { ordinal }),
    },
  }
}

function readColor(styleClass: string | string[] | undefined) {
  const named = [styleClass].flat().find((name) => name?.startsWith('clipfile-'))
  return highlightColorSchema.safeParse(named?.slice('clipfile-'.length)).data
}

const endSchema = z.object({
  type: z.literal('XPathSelector'),
  value: z.string().max(4_000),
  refinedBy: z.object({ type: z.literal('TextPositionSelector'), start: z.number().int().nonnegative() }),
})
const rangeSchema = z.object({
  type: z.literal('RangeSelector'),
  startSelector: endSchema,
  endSelector: endSchema,
})

function readPath(selectors: readonly unknown[]): Highlight['path'] {
  for (const selector of selectors) {
    const { data } = rangeSchema.safeParse(selector)
    if (!data) continue
    const { startSelector, endSelector } = data
    return {
      start: startSelector.value,
      startOffset: startSelector.refinedBy.start,
      end: endSelector.value,
      endOffset: endSelector.refinedBy.start,
    }
  }
  return undefined
}
