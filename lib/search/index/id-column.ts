import type { Columns } from './segment-schema'

/** Lines of columns whose ids differ in length, split once. */
const lines = new WeakMap<Columns['records'], string[]>()

/** Ids as one text; where all are as long, any of them can be read off without splitting it. */
export function joinIds(ids: readonly string[]): Columns['records'] {
  const length = ids[0]?.length ?? 0
  const isEven = ids.every((id) => id.length === length)
  return { ids: ids.join('\n'), ...(isEven ? { width: length + 1 } : {}) }
}

/** Id of a document, empty where there is none. */
export function idAt(column: Columns['records'], document: number): string {
  const { ids, width } = column
  if (width !== undefined) return ids.slice(document * width, (document + 1) * width - 1)
  const split = lines.get(column) ?? ids.split('\n')
  lines.set(column, split)
  return split[document] ?? ''
}
