import { JSON_SCHEMA, load } from 'js-yaml'

/**
 * Why an edited file is not what it should be, or undefined. A judge that shares no code with the product:
 * lines outside the field must be the very same, and js-yaml must read every other key as before.
 */
export function findFault(before: string, after: string, key: string): string | undefined {
  const old = before.split('\n')
  const next = after.split('\n')
  let head = 0
  while (head < old.length && head < next.length && old[head] === next[head]) head++
  let tail = 0
  while (tail < old.length - head && tail < next.length - head && old.at(-1 - tail) === next.at(-1 - tail))
    tail++
  const place = fieldLines(old, key)
  if (
    old.length - tail > head &&
    (place === undefined || head < place.start || old.length - tail > place.end)
  ) {
    return `lines ${head + 1} to ${old.length - tail} changed`
  }
  const added = next.slice(head, next.length - tail)
  if (place === undefined && !added.some((line) => line.startsWith(`${key}:`))) return 'the key was not added'
  return otherKeyDiffers(before, after, key)
}

/** A key's lines with the blank line before it; what follows up to the next key's blank line is its own. */
function fieldLines(lines: readonly string[], key: string): { start: number; end: number } | undefined {
  const start = lines.findIndex((line) => line.startsWith(`${key}:`))
  if (start < 0) return undefined
  let end = start + 1
  while (end < lines.length && (lines[end]?.startsWith(' ') || lines[end] === '')) end++
  return { start: lines[start - 1] === '' ? start - 1 : start, end }
}

function otherKeyDiffers(before: string, after: string, key: string): string | undefined {
  const old = readKeys(before)
  const next = readKeys(after)
  for (const name of new Set([...old.keys(), ...next.keys()])) {
    if (name !== key && old.get(name) !== next.get(name)) return `${name} reads otherwise than before`
  }
  return old.get(key) === next.get(key) ? 'the edit is not in the file' : undefined
}

function readKeys(text: string): Map<string, string> {
  const data: unknown = load(/^---\n([\s\S]*?\n)---\n/.exec(text)?.[1] ?? '', { schema: JSON_SCHEMA })
  const entries = typeof data === 'object' && data !== null ? Object.entries(data) : []
  return new Map(entries.map(([name, value]) => [name, JSON.stringify(value)]))
}
