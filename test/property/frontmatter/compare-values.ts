import { type Form, fileForm } from '@/lib/frontmatter/file-form'
import type { JsonValue } from '@/lib/record/json'

/**
 * Where a reader's values differ from the record's, or undefined. Strings by code point, dates as instants,
 * null as absent; keys in any case, since Hugo folds them.
 */
export function findDifference(
  expected: JsonValue,
  read: unknown,
  form: Form = fileForm,
  path = '',
): string | undefined {
  if (form.kind === 'list') return differenceOfLists(expected, read, form.item, path)
  if (form.kind === 'map') {
    const fields = new Map(Object.entries(asObject(read)).map(([key, value]) => [key.toLowerCase(), value]))
    for (const key of form.keys) {
      const wanted = asObject(expected)[key.key]
      const found = fields.get(key.key.toLowerCase())
      if (wanted === undefined && (found === undefined || found === null)) continue
      const difference = findDifference(wanted ?? null, found, key.form, `${path}.${key.key}`)
      if (difference !== undefined) return difference
    }
    return undefined
  }
  if (form.kind === 'topic' && expected === '' && (read === null || read === undefined || read === ''))
    return undefined
  const isSame = form.kind === 'date' ? instantOf(expected) === instantOf(read) : expected === read
  return isSame ? undefined : `${path}: ${JSON.stringify(expected)} was read as ${JSON.stringify(read)}`
}

function differenceOfLists(expected: JsonValue, read: unknown, item: Form, path: string): string | undefined {
  const wanted = Array.isArray(expected) ? expected : []
  const found: unknown[] = Array.isArray(read) ? read : []
  if (wanted.length !== found.length)
    return `${path}: ${wanted.length} items were read as ${JSON.stringify(read)}`
  return wanted.map((value, at) => findDifference(value, found[at], item, `${path}[${at}]`)).find(Boolean)
}

function instantOf(value: unknown): number {
  if (value instanceof Date) return value.getTime()
  if (typeof value === 'string') return Date.parse(value.replace(/^(\d{4}-\d\d-\d\d)$/, '$1T00:00:00Z'))
  const { date } = asObject(value)
  return typeof date === 'string' ? instantOf(date) : Number.NaN
}

function asObject(value: unknown): Record<string, unknown> & { [key: string]: JsonValue } {
  return typeof value === 'object' && value !== null ? JSON.parse(JSON.stringify(value)) : {}
}
