import type { JsonValue } from '@/lib/record/json'
import type { Form } from './file-form'
import type { SourceValue } from './source-value'
import { asFields, writeKeys, writeValue } from './write-form'
import { unknownPairs } from './write-out'

/**
 * What follows `key:` when its value is written anew in a block: the canonical form, and after it the keys
 * of the old mapping that the form does not know, each on one line.
 */
export function writeWhole(
  form: Form,
  after: JsonValue,
  source: SourceValue | undefined,
  indent: string,
  eol: string,
): string {
  const unknown = form.kind === 'map' ? unknownPairs(form.keys, source) : []
  if (form.kind !== 'map' || unknown.length === 0) return writeValue(form, after, indent, eol)
  const known = writeKeys(form, asFields(after), `${indent}  `, eol)
  const lines = unknown.map((pair) => `${indent}  ${pair}`)
  return eol + [...(known === '' ? [] : [known]), ...lines].join(eol)
}
