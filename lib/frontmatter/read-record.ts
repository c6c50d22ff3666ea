import { AppError } from '@/lib/errors/app-error'
import type { ClipRecord } from '@/lib/record/record-schema'
import { splitBody } from './body-text'
import { fieldsToRecord } from './fields-to-record'
import { fileForm } from './file-form'
import { parseOther } from './parse-other'
import { parseYaml, type YamlDocument } from './parse-yaml'
import { readCanonical } from './read-canonical'
import { readDate } from './read-date'
import { linePosition, unreadable } from './read-error'
import { readForm } from './read-form'
import { type SourceValue, sourceLimits } from './source-value'
import { type FileParts, splitFile } from './split-file'
import { asFields, type Fields } from './write-form'

export interface ReadFile {
  /** With `src`, the file as it was read. */
  record: ClipRecord
  /** What was left out of the record; it stays in the file. */
  warnings: AppError[]
  /** A key stands twice, so an edit could not tell which is meant. */
  isReadOnly: boolean
}

/**
 * Reads a front-matter file (YAML, TOML or JSON). Answers an `AppError` (`file.unreadable` with file,
 * line, column and what was expected; `file.tooLarge`) where the file is none: errors of one file are
 * values, since the other files of an import go on. A missing title is taken from the file's name; every
 * other missing key stays missing. A value of the wrong type gives a warning and stays in the file.
 */
export function readRecord(text: string, name: string): ReadFile | AppError {
  try {
    return readFile(text, name)
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
}

function readFile(text: string, name: string): ReadFile {
  const canonical = readCanonicalFile(text)
  if (canonical !== undefined) {
    const { fields, restStart } = canonical
    const { body } = splitBody(text.slice(restStart))
    const { record, refused } = fieldsToRecord(fields, { name, body })
    if (refused.length === 0)
      return { record: { ...record, src: { text, name } }, warnings: [], isReadOnly: false }
  }
  const { parts, value, duplicates } = parseFile(text, name)
  const warnings = duplicates.map(
    ({ key, at }) =>
      new AppError('file.duplicateKey', { params: { file: name, key, ...linePosition(text, at) } }),
  )
  const report = (key: string, at: number, expected: string) => {
    const params = { file: name, key, expected, ...linePosition(text, at) }
    warnings.push(new AppError('file.wrongType', { params }))
  }
  const fields = value === undefined ? {} : asFields(readForm(fileForm, value, '', report))
  const rest = splitBody(text.slice(parts.restStart))
  const { record, refused } = fieldsToRecord(fields, { name, body: rest.body })
  for (const { key, reason } of refused) report(key, parts.start, reason)
  if (isZoneUnknown(value)) record.publishedZoneUnknown = true
  return { record: { ...record, src: { text, name } }, warnings, isReadOnly: duplicates.length > 0 }
}

/** The fields of a file whose front matter is in the canonical form, without a YAML parser. */
export function readCanonicalFile(text: string): { fields: Fields; restStart: number } | undefined {
  if (!text.startsWith('---\n') || text.length > sourceLimits.fileLength) return undefined
  const parts = splitFile(text)
  if (parts === undefined || parts === 'unclosed') return undefined
  const fields = readCanonical(text.slice(parts.start, parts.end))
  return fields && { fields, restStart: parts.restStart }
}

export interface ParsedFile {
  parts: FileParts
  value: SourceValue | undefined
  /** YAML only. */
  document: YamlDocument | undefined
  duplicates: { key: string; at: number }[]
}

/** Splits and parses a file without saying yet what its values mean. Throws `AppError`. */
export function parseFile(text: string, name: string): ParsedFile {
  if (text.length > sourceLimits.fileLength) throw new AppError('file.tooLarge', { params: { file: name } })
  const parts = splitFile(text)
  if (parts === undefined) throw unreadable(text, name, 0, 'front matter that begins with ---')
  if (parts === 'unclosed') throw unreadable(text, name, text.length, 'a line --- that ends the front matter')
  const parsed =
    parts.kind === 'yaml'
      ? parseYaml(text, parts, name)
      : { value: parseOther(text, parts, name), duplicates: [], document: undefined }
  const { value } = parsed
  if (value !== undefined && value.kind !== 'map' && value.kind !== 'null') {
    throw unreadable(text, name, value.at, 'keys with values')
  }
  return { parts, ...parsed }
}

function isZoneUnknown(value: SourceValue | undefined): boolean {
  const date = value?.kind === 'map' ? value.entries.get('publishedDateTime')?.value : undefined
  return date?.kind === 'scalar' && readDate(date.text)?.isZoneUnknown === true
}
