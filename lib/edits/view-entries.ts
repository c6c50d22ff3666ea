import { type Highlight, highlightSchema } from '@/lib/record/highlight-schema'
import type { JsonValue } from '@/lib/record/json'
import { type Related, relatedSchema } from '@/lib/record/related-schema'
import { compareDots, compareTexts } from './compare-edits'
import { type EntryKind, nameAfter, parseEntryPath } from './paths'
import { type HeadsByPath, type Member, readMember, shownValue } from './view-registers'

/** Topics in the user's order: by position, ties by dot. */
export function viewTopics(heads: HeadsByPath): string[] {
  const members: Member[] = []
  for (const [path, edits] of heads) {
    const topic = nameAfter('t', path)
    const member = topic === undefined ? undefined : readMember(topic, edits)
    if (member !== undefined) members.push(member)
  }
  return members.sort(compareMembers).map((member) => member.name)
}

/** Related links: highest quality first, equal ones (and those without) by position. */
export function viewRelated(heads: HeadsByPath): Related[] {
  return collectEntries('l', heads)
    .map(({ member, fields }) => readEntry(relatedSchema, { title: '' }, member.name, fields))
    .filter((related) => related !== undefined)
    .map((related, index) => ({ related, index }))
    .sort((left, right) => qualityOf(right.related) - qualityOf(left.related) || left.index - right.index)
    .map(({ related }) => related)
}

/** Highlights by position, which is the order in which they were made unless the user moved them. */
export function viewHighlights(heads: HeadsByPath): Highlight[] {
  const blank = { quote: { exact: '', prefix: '', suffix: '' }, color: 'yellow' }
  return collectEntries('h', heads)
    .map(({ member, fields }) => readEntry(highlightSchema, blank, member.name, fields))
    .filter((highlight) => highlight !== undefined)
}

/** The entries of `kind` in order of their positions; ties by dot. */
export function collectEntries(
  kind: EntryKind,
  heads: HeadsByPath,
): { member: Member; fields: Map<string, JsonValue> }[] {
  const members: Member[] = []
  const fields = new Map<string, Map<string, JsonValue>>()
  for (const [path, edits] of heads) {
    const parsed = parseEntryPath(kind, path)
    if (parsed === undefined) continue
    if (parsed.field === undefined) {
      const member = readMember(parsed.id, edits)
      if (member !== undefined) members.push(member)
      continue
    }
    const value = shownValue(edits)
    const known = fields.get(parsed.id) ?? new Map<string, JsonValue>()
    if (value !== undefined) known.set(parsed.field, value)
    fields.set(parsed.id, known)
  }
  return members
    .sort(compareMembers)
    .map((member) => ({ member, fields: fields.get(member.name) ?? new Map<string, JsonValue>() }))
}

interface EntrySchema<T> {
  shape: Record<string, { safeParse(value: unknown): { success: boolean } }>
  safeParse(value: unknown): { success: true; data: T } | { success: false }
}

// A field that does not fit is left out of the view, never of the log; the schema drops unknown ones.
function readEntry<T>(
  schema: EntrySchema<T>,
  blank: Record<string, unknown>,
  id: string,
  fields: Map<string, JsonValue>,
): T | undefined {
  const valid = [...fields].filter(([field, value]) => schema.shape[field]?.safeParse(value).success === true)
  const parsed = schema.safeParse({ ...blank, ...Object.fromEntries(valid), id })
  return parsed.success ? parsed.data : undefined
}

function compareMembers(left: Member, right: Member): number {
  return compareTexts(left.position, right.position) || compareDots(left.dot, right.dot)
}

function qualityOf(related: Related): number {
  return related.quality ?? Number.MIN_SAFE_INTEGER
}
