import { cleanText } from '../clean-text'
import { limits } from '../limits'
import { getProperty, isLdObject, type LdGraph, type LdObject, resolve } from './graph'

/** A value or a list of values as a list, references followed, at most 50. */
export function listOf(graph: LdGraph, value: unknown): unknown[] {
  const list: unknown[] = Array.isArray(value) ? value.flat(2).slice(0, 50) : value == null ? [] : [value]
  return list.map((each) => resolve(graph, each))
}

/** The text of a value: a string, a number, `@value`, or the first of a list. */
export function textOf(value: unknown, limit: number = limits.value): string {
  if (typeof value === 'string') return cleanText(value, limit)
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  if (Array.isArray(value)) return value.length > 0 ? textOf(value[0], limit) : ''
  if (isLdObject(value) && Object.hasOwn(value, '@value')) return textOf(value['@value'], limit)
  return ''
}

export function textAt(object: LdObject, name: string, limit?: number): string {
  return textOf(getProperty(object, name), limit)
}

/** The name of a person or organisation: `name`, else given and family name. */
export function nameOf(object: LdObject): string {
  const name = textAt(object, 'name', limits.value)
  if (name !== '') return name
  return [textAt(object, 'givenName', limits.name), textAt(object, 'familyName', limits.name)]
    .filter(Boolean)
    .join(' ')
}
