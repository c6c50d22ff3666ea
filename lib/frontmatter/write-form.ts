import type { JsonValue } from '@/lib/record/json'
import type { Form, FormKey, MapForm, ScalarForm } from './file-form'
import { plainOrQuoted, quoteText } from './scalar-text'

export type Fields = { [key: string]: JsonValue }

/** `value` as its `form` has it, without key, indentation or line feed. */
export function writeScalar(form: ScalarForm, value: JsonValue): string {
  if (typeof value !== 'string') return JSON.stringify(value)
  if (form.kind === 'topic' && value === '') return ''
  return form.kind === 'text' ? quoteText(value) : form.kind === 'date' ? value : plainOrQuoted(value)
}

/**
 * What follows `key:` for `value`, from the space or line feed on, without the last line feed.
 * `indent` is the indentation of the key's own line.
 */
export function writeValue(form: Form, value: JsonValue, indent: string, eol = '\n'): string {
  if (form.kind === 'list') return writeList(form.item, Array.isArray(value) ? value : [], indent, eol)
  if (form.kind !== 'map') return ` ${writeScalar(form, value)}`
  const lines = writeKeys(form, asFields(value), `${indent}  `, eol)
  return lines === '' ? ' {}' : eol + lines
}

/** One item of a block sequence: `indent`, a hyphen and the value, without the last line feed. */
export function writeItem(form: ScalarForm | MapForm, value: JsonValue, indent: string, eol = '\n'): string {
  if (form.kind !== 'map') return `${indent}- ${writeScalar(form, value)}`
  const lines = writeKeys(form, asFields(value), `${indent}  `, eol)
  return lines === '' ? `${indent}- {}` : `${indent}- ${lines.slice(indent.length + 2)}`
}

/** One key with its value, without blank line before or line feed after. */
export function writePair(key: FormKey, value: JsonValue, indent: string, eol = '\n'): string {
  return `${indent}${key.key}:${writeValue(key.form, value, indent, eol)}`
}

/** Every key of `form` that `fields` has, in the form's order. */
export function writeKeys(form: MapForm, fields: Fields, indent: string, eol = '\n'): string {
  let text = ''
  for (const key of form.keys) {
    const value = fields[key.key]
    if (value === undefined) continue
    if (text !== '') text += key.blankBefore ? eol + eol : eol
    text += writePair(key, value, indent, eol)
  }
  return text
}

export function asFields(value: JsonValue | undefined): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
}

function writeList(form: ScalarForm | MapForm, items: JsonValue[], indent: string, eol: string): string {
  if (items.length === 0) return ' []'
  return items.map((item) => eol + writeItem(form, item, `${indent}  `, eol)).join('')
}
