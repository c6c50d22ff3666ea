import { hashText } from '@/lib/record/hash-text'
import type { JsonValue } from '@/lib/record/json'
import { normalizeAddress } from '@/lib/record/normalize-address'
import { makeDistinctRecordId, makeRecordId } from '@/lib/record/record-id'
import type { ClipRecord } from '@/lib/record/record-schema'
import { relatedId } from '@/lib/record/related-id'
import { checkFields, type Refused } from './check-fields'
import { asFields, type Fields } from './write-form'

export interface RecordSource {
  name: string
  body: string | undefined
}

/**
 * The record that these front-matter fields state. Ids are the same at every reading: of the record by
 * its address, else by its file's name; of a related entry by its address, else by its title. A value
 * that the schema refuses is left out and listed.
 */
export function fieldsToRecord(
  fields: Fields,
  source: RecordSource,
): { record: ClipRecord; refused: Refused } {
  const { notes, recordId, related, topics, ...rest } = fields
  const draft: Fields = {
    ...rest,
    title: typeof rest.title === 'string' ? rest.title : titleFromName(source.name),
    topics: Array.isArray(topics) ? [...new Set(topics)] : [],
    images: Array.isArray(rest.images) ? rest.images : [],
    related: Array.isArray(related) ? withRelatedIds(related) : [],
    id: typeof recordId === 'string' && recordId !== '' ? recordId : idOf(rest, source.name),
    ...(rest.provider === undefined ? {} : { provider: wholeProvider(rest.provider) }),
    ...(notes === undefined ? {} : { note: notes }),
    ...(source.body === undefined ? {} : { body: source.body }),
  }
  return checkFields(draft)
}

/** `2023-08-08-a-name.md` has the title `a name`. */
export function titleFromName(name: string): string {
  const base = name.slice(name.lastIndexOf('/') + 1).replace(/\.(?:md|markdown|mdx|html?)$/i, '')
  return (
    base
      .replace(/^\d{4}-\d{2}-\d{2}-/, '')
      .replaceAll('-', ' ')
      .trim() ||
    base ||
    'Untitled'
  )
}

function idOf(fields: Fields, name: string): string {
  const { webUrl, originalUrl, title } = fields
  const canonical = typeof webUrl === 'string' ? webUrl : undefined
  const original = typeof originalUrl === 'string' ? originalUrl : undefined
  const hasAddress = [canonical, original].some((url) => url && normalizeAddress(url) !== undefined)
  if (hasAddress) return makeRecordId(canonical, original)
  return makeDistinctRecordId(undefined, undefined, `${name}\n${typeof title === 'string' ? title : ''}`)
}

function withRelatedIds(related: JsonValue[]): Fields[] {
  const taken: string[] = []
  return related.map((entry) => {
    const fields = asFields(entry)
    const { webUrl, title } = fields
    const url = typeof webUrl === 'string' ? webUrl : undefined
    const address = normalizeAddress(url ?? '')
    const id = address === undefined ? titleId(title, taken) : relatedId(url, taken)
    taken.push(id)
    const whole: Fields = { title: '', ...fields, id }
    if (fields.provider !== undefined) whole.provider = wholeProvider(fields.provider)
    return whole
  })
}

function titleId(title: JsonValue | undefined, taken: readonly string[]): string {
  const id = hashText(`related:${typeof title === 'string' ? title : ''}`, 20)
  for (let repeat = 1; ; repeat++) {
    const name = repeat === 1 ? id : `${id}#${repeat}`
    if (!taken.includes(name)) return name
  }
}

function wholeProvider(provider: JsonValue): Fields {
  return { name: '', domain: '', ...asFields(provider) }
}
