import type { JsonValue } from '@/lib/record/json'
import type { Form, ListForm, MapForm, ScalarForm } from './file-form'
import { readDate } from './read-date'
import type { SourceValue } from './source-value'
import type { Fields } from './write-form'

/** Told of each value that is not what its key wants; the value stays in the file and out of the record. */
export type ReportMismatch = (path: string, at: number, expected: string) => void

const expectedKinds: Readonly<Record<Form['kind'], string>> = {
  text: 'a text',
  word: 'a text',
  topic: 'a text',
  date: 'a date like 2023-08-08 or 2023-08-08T12:10:00Z',
  integer: 'a whole number',
  boolean: 'true or false',
  list: 'a list',
  map: 'keys with values',
}

/** Reads `source` as `form` has it. Undefined: nothing is stated, or it is reported. */
export function readForm(
  form: Form,
  source: SourceValue,
  path: string,
  report: ReportMismatch,
): JsonValue | undefined {
  if (form.kind === 'topic' && source.kind === 'null') return ''
  if (source.kind === 'null') return undefined
  const value =
    form.kind === 'list'
      ? readList(form, source, path, report)
      : form.kind === 'map'
        ? readMap(form, source, path, report)
        : source.kind === 'scalar'
          ? readScalar(form, source.text, source.isPlain)
          : undefined
  if (value === undefined) report(path, source.at, expectation(form))
  return value
}

function readList(
  form: ListForm,
  source: SourceValue,
  path: string,
  report: ReportMismatch,
): JsonValue[] | undefined {
  // `topics: AI` is a list of one to everybody who writes it.
  if (source.kind === 'scalar' && form.item.kind !== 'map') {
    const only = readForm(form.item, source, path, report)
    return only === undefined ? undefined : [only]
  }
  if (source.kind !== 'list') return undefined
  const items: JsonValue[] = []
  for (const [index, item] of source.items.entries()) {
    const value = readForm(form.item, item, `${path}[${index}]`, report)
    if (value !== undefined) items.push(value)
  }
  return items
}

function readMap(
  form: MapForm,
  source: SourceValue,
  path: string,
  report: ReportMismatch,
): Fields | undefined {
  if (source.kind !== 'map') return undefined
  const fields: Fields = {}
  for (const { key, form: keyForm, required } of form.keys) {
    const entry = source.entries.get(key)
    const value = entry && readForm(keyForm, entry.value, path === '' ? key : `${path}.${key}`, report)
    if (value !== undefined) fields[key] = value
    else if (required) return undefined
  }
  return fields
}

function readScalar({ kind, oneOf, min }: ScalarForm, text: string, isPlain: boolean): JsonValue | undefined {
  if (kind === 'date') return readDate(text)?.text
  if (kind === 'integer') return isPlain ? readInteger(text, min) : undefined
  if (kind === 'boolean') return isPlain ? readBoolean(text) : undefined
  return oneOf === undefined || oneOf.includes(text) ? text.toWellFormed() : undefined
}

function readInteger(text: string, min = Number.MIN_SAFE_INTEGER): number | undefined {
  const number = /^[-+]?\d{1,15}$/.test(text) ? Number(text) : Number.NaN
  // Minus nought is nought.
  return number >= min ? number + 0 : undefined
}

function expectation(form: Form): string {
  const oneOf = 'oneOf' in form ? form.oneOf : undefined
  return oneOf === undefined ? expectedKinds[form.kind] : oneOf.join(' or ')
}

// YAML 1.1, which Jekyll and PyYAML follow, takes yes and on for true as well.
function readBoolean(text: string): boolean | undefined {
  if (/^(?:true|yes|on)$/i.test(text)) return true
  return /^(?:false|no|off)$/i.test(text) ? false : undefined
}
