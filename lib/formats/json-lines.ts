import { AppError } from '@/lib/errors/app-error'
import { type ClipRecord, recordSchema } from '@/lib/record/record-schema'
import type { z } from '@/lib/record/zod'

/** One record a line, with every field that it has: what is read back is equal. */
export function writeJsonLine(record: ClipRecord): string {
  return `${JSON.stringify(recordSchema.parse(record))}\n`
}

/** Reads them; a line that is no record is left out and told of. `firstLine` is that of `text` in its file. */
export function readJsonLines(
  text: string,
  name: string,
  firstLine = 1,
): { records: ClipRecord[]; warnings: AppError[] } {
  const { values, warnings } = readLinesOf(recordSchema, text, name, firstLine)
  return { records: values, warnings }
}

/** The same for lines of another shape. */
export function readLinesOf<T>(
  schema: z.ZodType<T>,
  text: string,
  name: string,
  firstLine = 1,
): { values: T[]; warnings: AppError[] } {
  const values: T[] = []
  const warnings: AppError[] = []
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue
    const value = readLine(schema, line)
    if (value !== undefined) values.push(value)
    else {
      const params = { file: name, line: firstLine + index, column: 1, expected: 'a record of Clipfile' }
      warnings.push(new AppError('file.unreadable', { params }))
    }
  }
  return { values, warnings }
}

function readLine<T>(schema: z.ZodType<T>, line: string): T | undefined {
  try {
    const data: unknown = JSON.parse(line)
    const parsed = schema.safeParse(data)
    return parsed.success ? parsed.data : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
