import { AppError, toAppError } from '@/lib/errors/app-error'
import { detectFormat } from '@/lib/formats/detect-format'
import { readFormat } from '@/lib/formats/read-format'
import { readRecord } from '@/lib/frontmatter/read-record'
import type { ClipRecord } from '@/lib/record/record-schema'
import { decodeText, type ImportSource } from './import-sources'

/** What one file holds. */
export type ReadSource =
  | { kind: 'file'; record: ClipRecord; statedId: string | undefined; warnings: AppError[] }
  | { kind: 'items'; records: ClipRecord[]; isOwn: boolean; warnings: AppError[] }
  | { kind: 'failed'; error: AppError }

/** Reads one file of whatever kind. Never throws: a file that cannot be read is an answer like any other. */
export async function readSource(source: ImportSource): Promise<ReadSource> {
  try {
    const text = decodeText(await source.read(), source.name)
    const format = detectFormat(source.name, text)
    if (format === 'front-matter') return readFrontMatter(text, source.name)
    const { records, warnings } = readFormat(format, text, source.name, source.firstLine)
    return { kind: 'items', records, isOwn: format === 'json-lines', warnings }
  } catch (error) {
    return { kind: 'failed', error: toAppError(error) }
  }
}

function readFrontMatter(text: string, name: string): ReadSource {
  const read = readRecord(text, name)
  if (read instanceof AppError) return { kind: 'failed', error: read }
  const statesId = /^recordId:/m.test(text)
  return {
    kind: 'file',
    record: read.record,
    statedId: statesId ? read.record.id : undefined,
    warnings: read.warnings,
  }
}
