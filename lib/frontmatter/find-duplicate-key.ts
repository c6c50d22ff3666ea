import { AppError } from '@/lib/errors/app-error'
import type { SourceText } from './patch-source'
import { readRecord } from './read-record'

/**
 * `file.duplicateKey` for a file in which a key stands twice in one mapping, with file, line and key: such a
 * file cannot be edited, since which of them is meant nobody can tell. Undefined for every other.
 */
export function findDuplicateKey({ text, name }: SourceText): AppError | undefined {
  const read = readRecord(text, name)
  if (read instanceof AppError || !read.isReadOnly) return undefined
  return read.warnings.find(({ code }) => code === 'file.duplicateKey')
}
