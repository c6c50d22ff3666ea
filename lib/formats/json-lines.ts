import { AppError } from '@/lib/errors/app-error'
import { type ClipRecord, recordSchema } from '@/lib/record/record-schema'

/** One record a line, with every field that it has: what is read back is equal. */
export function writeJsonLine(record: ClipRecord): string {
  return `${JSON.stringify(recordSchema.parse(record))}\n`
}

/** Reads them; a line that is no record is left out and told of. */
export function readJsonLines(text: string, name: string): { records: ClipRecord[]; warnings: AppError[] } {
  const records: ClipRecord[] = []
  const warnings: AppError[] = []
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue
    const record = readLine(line)
    if (record !== undefined) records.push(record)
    else {
      const params = { file: name, line: index + 1, column: 1, expected: 'a record of Clipfile' }
      warnings.push(new AppError('file.unreadable', { params }))
    }
  }
  return { records, warnings }
}

function readLine(line: string): ClipRecord | undefined {
  try {
    const data: unknown = JSON.parse(line)
    const parsed = recordSchema.safeParse(data)
    return parsed.success ? parsed.data : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
