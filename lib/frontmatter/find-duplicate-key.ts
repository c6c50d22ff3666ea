import { AppError } from '@/lib/errors/app-error'
import type { SourceText } from './patch-source'
import { readRecord } from './read-record'

/** The first key that stands twice in one mapping of a file, which so cannot be edited; undefined for none. */
export function findDuplicateKey({ text, name }: SourceText): string | undefined {
  const read = readRecord(text, name)
  if (read instanceof AppError || !read.isReadOnly) return undefined
  const key = read.warnings.find(({ code }) => code === 'file.duplicateKey')?.params.key
  return String(key ?? '')
}
