/**
 * Paths of set members: `t:<topic>`, `a:<record id>`; `l:<id>` and `h:<id>` for a link and a highlight,
 * with `l:<id>:<field>` beneath. In the latter two the id's `%` and `:` are escaped, since an id made
 * from an address holds colons.
 */
export type EntryKind = 'l' | 'h'

export function topicPath(topic: string): string {
  return `t:${topic}`
}

export function aliasPath(id: string): string {
  return `a:${id}`
}

export function entryPath(kind: EntryKind, id: string): string {
  return `${kind}:${escapeId(id)}`
}

export function entryFieldPath(kind: EntryKind, id: string, field: string): string {
  return `${kind}:${escapeId(id)}:${field}`
}

/** What stands behind `prefix:`, or undefined for another path. */
export function nameAfter(prefix: string, path: string): string | undefined {
  return path.startsWith(`${prefix}:`) ? path.slice(prefix.length + 1) : undefined
}

/** Id and field (undefined: the membership itself) of a link's or highlight's path. */
export function parseEntryPath(
  kind: EntryKind,
  path: string,
): { id: string; field: string | undefined } | undefined {
  const rest = nameAfter(kind, path)
  if (rest === undefined) return undefined
  const colon = rest.indexOf(':')
  if (colon < 0) return { id: unescapeId(rest), field: undefined }
  return { id: unescapeId(rest.slice(0, colon)), field: rest.slice(colon + 1) }
}

function escapeId(id: string): string {
  return id.replaceAll('%', '%25').replaceAll(':', '%3A')
}

function unescapeId(text: string): string {
  return text.replaceAll('%3A', ':').replaceAll('%25', '%')
}
