import { highlightSchema } from '@/lib/record/highlight-schema'
import type { JsonValue } from '@/lib/record/json'
import { relatedSchema } from '@/lib/record/related-schema'
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

/**
 * Related links: highest quality first, equal ones (and those without) by position. Unchecked, they are as their
 * registers have them, for a schema to refuse as a whole.
 */
export function viewRelated(heads: HeadsByPath, isChecked: boolean): unknown[] {
  return viewEntries('l', heads, { title: '' }, isChecked ? relatedSchema : undefined)
    .map((related, index) => ({ related, index, quality: qualityOf(related) }))
    .sort((left, right) => right.quality - left.quality || left.index - right.index)
    .map(({ related }) => related)
}

/** Highlights by position, which is the order in which they were made unless the user moved them. */
export function viewHighlights(heads: HeadsByPath, isChecked: boolean): unknown[] {
  const blank = { quote: { exact: '', prefix: '', suffix: '' }, color: 'yellow' }
  return viewEntries('h', heads, blank, isChecked ? highlightSchema : undefined)
}

function viewEntries(
  kind: EntryKind,
  heads: HeadsByPath,
  blank: Readonly<Record<string, unknown>>,
  schema: EntrySchema | undefined,
): Record<string, unknown>[] {
  return collectEntries(kind, heads).flatMap(({ member, fields }) => {
    const valid = schema === undefined ? fields : fittingFields(schema, fields)
    const entry = { ...blank, ...Object.fromEntries(valid), id: member.name }
    return schema === undefined || schema.safeParse(entry).success ? [entry] : []
  })
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

/** What checks one value. */
export interface EntryPart {
  safeParse(value: unknown): { success: boolean }
}
interface EntrySchema extends EntryPart {
  shape: Record<string, EntryPart>
}

// A field that does not fit is left out of the view, never of the log; the record's schema drops unknown ones.
function fittingFields(schema: EntrySchema, fields: ReadonlyMap<string, JsonValue>): [string, JsonValue][] {
  return [...fields].filter(([field, value]) => schema.shape[field]?.safeParse(value).success === true)
}

function compareMembers(left: Member, right: Member): number {
  return compareTexts(left.position, right.position) || compareDots(left.dot, right.dot)
}

function qualityOf({ quality }: Record<string, unknown>): number {
  return typeof quality === 'number' ? quality : Number.MIN_SAFE_INTEGER
}
