import type { AppError } from '@/lib/errors/app-error'
import { type ReadFile, readCanonicalFile, readRecord } from './read-record'
import type { Fields } from './write-form'

type Source = { text: string; name: string }

interface Reading {
  canonical?: { fields: Fields; restStart: number } | undefined
  read?: ReadFile | AppError
}

// An export asks the same text twice: for the file, and for what is remembered of it.
const readings = new WeakMap<Source, Reading>()

function readingOf(source: Source): Reading {
  const known = readings.get(source) ?? {}
  readings.set(source, known)
  return known
}

/** `readRecord` of a record's source, once for each `src` object. Nobody may change what it answers. */
export function readSourceOnce(source: Source): ReadFile | AppError {
  const reading = readingOf(source)
  reading.read ??= readRecord(source.text, source.name)
  return reading.read
}

/** The same of `readCanonicalFile`: undefined for a source in any other form. */
export function readCanonicalOnce(source: Source): { fields: Fields; restStart: number } | undefined {
  const reading = readingOf(source)
  if (!('canonical' in reading)) reading.canonical = readCanonicalFile(source.text)
  return reading.canonical
}
