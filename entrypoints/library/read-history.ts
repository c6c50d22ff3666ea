import type { PastValue } from '@/components/library/state/organiser-services'
import { t } from '@/lib/i18n/translate'
import type { Library } from '@/lib/library/library-api'
import type { JsonValue } from '@/lib/record/json'

/** The values that a record's fields had before, newest first. */
export async function readHistory(library: Library, id: string): Promise<PastValue[]> {
  return (await library.history(id)).map(({ path, value, until }) => ({
    path,
    replacedAt: new Date(until).toISOString(),
    text: describeValue(path, value),
    restore: () =>
      library.change([
        { record: id, changes: [value === undefined ? { path, deleted: true } : { path, value }] },
      ]),
  }))
}

/** A topic's own value is only its place in the list: say that it was there. */
function describeValue(path: string, value: JsonValue | undefined): string | undefined {
  if (value === undefined) return undefined
  if (path === 'privateNote' || path === 'secured') return t('private.history')
  if (path.startsWith('t:')) return path.slice(2)
  return typeof value === 'string' ? value : JSON.stringify(value)
}
