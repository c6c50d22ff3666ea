import type { JsonValue } from '@/lib/record/json'
import { compareTexts, stringifySorted } from './compare-edits'
import type { PathChange } from './edit-schema'
import { planPositions } from './order-changes'
import { type EntryKind, entryFieldPath, entryPath, topicPath } from './paths'
import { toJson } from './to-json'
import { collectEntries } from './view-entries'
import { type HeadsByPath, readMember } from './view-registers'

type Entry = { id: string } & Record<string, unknown>

/** Changes of the topic set: what came, what went, what moved. */
export function diffTopics(
  base: readonly string[],
  next: readonly string[],
  heads: HeadsByPath,
): PathChange[] {
  const known = new Map<string, string>()
  for (const topic of base) {
    const member = readMember(topic, heads.get(topicPath(topic)) ?? [])
    if (member !== undefined) known.set(topic, member.position)
  }
  const planned = planPositions(base, next, known)
  const kept = new Set(next)
  const unplanned = new Set(base)
  return [
    ...base
      .filter((topic) => !kept.has(topic))
      .map((topic) => ({ path: topicPath(topic), deleted: true as const })),
    ...[...planned]
      .filter(([topic]) => !unplanned.has(topic) || known.has(topic))
      .map(([topic, position]) => ({ path: topicPath(topic), value: position })),
  ]
}

/**
 * Changes of links (`l`) or highlights (`h`). Taking an entry out writes its membership alone and leaves
 * its fields, and a changed field writes the membership again: so an entry taken out here and changed
 * there is there after, complete. `groupOf` parts the list into stretches that are ordered by themselves
 * (links of one quality).
 */
export function diffEntries(
  kind: EntryKind,
  base: readonly Entry[],
  next: readonly Entry[],
  heads: HeadsByPath,
  groupOf: (entry: Entry) => string = () => '',
): PathChange[] {
  const known = collectEntries(kind, heads)
  const positions = new Map(known.map(({ member }) => [member.name, member.position]))
  const before = new Map(base.map((entry) => [entry.id, entry]))
  const after = new Map(next.map((entry) => [entry.id, entry]))
  const planned = planGroups(before, after, positions, groupOf)
  const changes: PathChange[] = []
  for (const id of before.keys()) {
    if (!after.has(id)) changes.push({ path: entryPath(kind, id), deleted: true })
  }
  for (const [id, entry] of after) {
    const old = before.get(id)
    const fields = diffFields(kind, old, entry, heads)
    const position = planned.get(id) ?? positions.get(id)
    const isGone = old !== undefined && fields.length === 0 && !positions.has(id)
    if ((fields.length > 0 || planned.has(id)) && !isGone) {
      changes.push({ path: entryPath(kind, id), value: position ?? '' }, ...fields)
    }
  }
  return changes
}

function planGroups(
  before: ReadonlyMap<string, Entry>,
  after: ReadonlyMap<string, Entry>,
  positions: ReadonlyMap<string, string>,
  groupOf: (entry: Entry) => string,
): Map<string, string> {
  const groups = new Set([...after.values()].map(groupOf))
  const planned: [string, string][] = []
  for (const group of groups) {
    const idsOf = (entries: ReadonlyMap<string, Entry>) =>
      [...entries.values()].filter((entry) => groupOf(entry) === group).map((entry) => entry.id)
    planned.push(...planPositions(idsOf(before), idsOf(after), positions))
  }
  return new Map(planned)
}

function diffFields(kind: EntryKind, old: Entry | undefined, entry: Entry, heads: HeadsByPath): PathChange[] {
  const changes: PathChange[] = []
  const names = new Set([
    ...Object.keys(old ?? {}),
    ...Object.keys(entry),
    ...leftoverFields(kind, old, entry, heads),
  ])
  names.delete('id')
  for (const name of [...names].sort(compareTexts)) {
    const path = entryFieldPath(kind, entry.id, name)
    const value: JsonValue | undefined = toJson(entry[name])
    if (value === undefined) {
      const isThere = old === undefined ? heads.has(path) : old[name] !== undefined
      if (isThere) changes.push({ path, deleted: true })
    } else if (old === undefined || stringifySorted(old[name] ?? null) !== stringifySorted(value)) {
      changes.push({ path, value })
    }
  }
  return changes
}

// An entry that was taken out and comes back must not bring along fields that it no longer has.
function leftoverFields(kind: EntryKind, old: Entry | undefined, entry: Entry, heads: HeadsByPath): string[] {
  if (old !== undefined) return []
  const prefix = entryFieldPath(kind, entry.id, '')
  return [...heads.keys()].filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length))
}
