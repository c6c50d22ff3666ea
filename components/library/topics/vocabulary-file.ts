import Papa from 'papaparse'
import { z } from '@/lib/record/zod'
import { type TopicColor, type TopicEntry, topicColors } from '../state/organiser-services'

const rowSchema = z.object({
  topic: z.string().trim().min(1).max(200),
  description: z.string().max(2000).catch(''),
  color: z.enum(topicColors).optional().catch(undefined),
})

export interface VocabularyRow {
  topic: string
  description: string
  color: TopicColor | undefined
}

/** The vocabulary as CSV with the header `topic,count,description,color`. */
export function writeVocabulary(topics: readonly TopicEntry[]): string {
  const rows = topics.map(({ topic, count, description, color }) => ({
    topic,
    count,
    description,
    color: color ?? '',
  }))
  return Papa.unparse({ fields: ['topic', 'count', 'description', 'color'], data: rows }, { newline: '\n' })
}

/**
 * Reads CSV with a `topic` column, or plain text with a topic a line. Lines that hold no topic are left
 * out; a file with none gives an empty list.
 */
export function readVocabulary(text: string): VocabularyRow[] {
  const source = text.replace(/^\uFEFF/, '')
  const first = source.split(/\r?\n/, 1)[0] ?? ''
  const hasHeader = first.split(/[,;\t]/).some((name) => name.trim().toLowerCase() === 'topic')
  const raw: unknown[] = hasHeader
    ? Papa.parse<unknown>(source, {
        header: true,
        skipEmptyLines: true,
        transformHeader: (name) => name.trim().toLowerCase(),
      }).data
    : source.split(/\r?\n/).map((topic) => ({ topic, description: '' }))
  const rows = raw.flatMap((row) => rowSchema.safeParse(row).data ?? [])
  const byTopic = new Map(
    rows.map(({ topic, description, color }) => [topic, { topic, description, color }] as const),
  )
  return [...byTopic.values()]
}
