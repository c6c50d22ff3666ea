import type { JsonValue } from '@/lib/record/json'
import type { Form, FormKey } from './file-form'

/** Whether two values are the same to `form`; the order of keys does not count, that of an unordered list neither. */
export function isSameValue(form: Form, one: JsonValue | undefined, other: JsonValue | undefined): boolean {
  return one === other || stateValue(form, one) === stateValue(form, other)
}

/** A text that two values share exactly if they are the same. */
export function stateValue(form: Form, value: JsonValue | undefined): string {
  if (value === undefined) return ''
  if (Array.isArray(value) && form.kind === 'list') {
    const items = value.map((item) => stateValue(form.item, item))
    return `[${(form.unordered ? items.toSorted() : items).join()}]`
  }
  if (form.kind === 'map' && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return `{${form.keys.map((key) => `${key.key}:${stateKey(key, value[key.key])}`).join()}}`
  }
  return JSON.stringify(value)
}

function stateKey({ form, emptyIfMissing }: FormKey, value: JsonValue | undefined): string {
  return emptyIfMissing && value === '' ? '' : stateValue(form, value)
}
