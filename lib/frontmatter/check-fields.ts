import type { JsonValue } from '@/lib/record/json'
import { type ClipRecord, recordSchema } from '@/lib/record/record-schema'
import type { Fields } from './write-form'

/** Paths of the record that the schema refused, with what it said. */
export type Refused = { key: string; reason: string }[]

/** The record in `draft`, without the smallest parts that the schema refuses; those are listed. */
export function checkFields(draft: Fields): { record: ClipRecord; refused: Refused } {
  const whole = recordSchema.safeParse(draft)
  if (whole.success) return { record: whole.data, refused: [] }
  const refused: Refused = []
  const fields: Fields = structuredClone(draft)
  for (;;) {
    const parsed = recordSchema.safeParse(fields)
    if (parsed.success) return { record: parsed.data, refused }
    const paths = parsed.error.issues.map((issue) => issue.path.filter((part) => typeof part !== 'symbol'))
    // From the back, so that places in a list stay right while items go.
    for (const path of paths.toReversed()) removeAt(fields, path)
    for (const issue of parsed.error.issues) {
      refused.push({ key: issue.path.map(String).join('.'), reason: issue.message })
    }
  }
}

// Removes what stands at `path`; where nothing stands there it is missing, and what needs it goes.
function removeAt(fields: Fields, path: readonly (string | number)[]): void {
  const parents: JsonValue[] = [fields]
  for (const part of path.slice(0, -1)) parents.push(childOf(parents.at(-1), part) ?? null)
  for (let depth = path.length - 1; depth >= 0; depth--) {
    const parent = parents[depth]
    const part = path[depth]
    if (part === undefined || childOf(parent, part) === undefined) continue
    if (depth === 0) fields[part] = emptied(String(part))
    else if (Array.isArray(parent)) parent.splice(Number(part), 1)
    else if (typeof parent === 'object' && parent !== null) delete parent[part]
    if (depth === 0 && emptied(String(part)) === null) delete fields[part]
    return
  }
}

function emptied(key: string): JsonValue {
  return key === 'title' || key === 'id'
    ? 'Untitled'
    : ['topics', 'images', 'related'].includes(key)
      ? []
      : null
}

function childOf(parent: JsonValue | undefined, part: string | number): JsonValue | undefined {
  if (Array.isArray(parent)) return parent[Number(part)]
  return typeof parent === 'object' && parent !== null ? parent[part] : undefined
}
