import type { JsonValue } from '@/lib/record/json'
import { type ClipRecord, fieldPaths, recordSchema } from '@/lib/record/record-schema'
import { replacedByGroup } from './alias-group'
import { compareTexts } from './compare-edits'
import type { Edit } from './edit-schema'
import { type RecordState, statusPath } from './record-state'
import { coversDot } from './version-vector'
import { type EntryPart, viewHighlights, viewRelated, viewTopics } from './view-entries'
import { viewNote } from './view-note'
import { type HeadsByPath, otherValues, shownValue } from './view-registers'
import { joinStatuses, type RecordStatus, viewStatus } from './view-status'

/** A record as it is read. `record` is undefined when no readable record is left. */
export interface RecordView extends RecordStatus {
  record: ClipRecord | undefined
  /** Heads that are not shown, by path; undefined among the values means "deleted there". */
  otherVersions: { path: string; values: (JsonValue | undefined)[] }[]
}

/** The record that these registers make. Values that do not fit the schema are left out of the view. */
export function viewRecord(state: RecordState): RecordView {
  return { ...viewStatus(state), ...viewHeads(state.id, headsOf(state)) }
}

/**
 * View of a group of aliases: the union of all heads, path by path, under the smallest id; of the other
 * members' heads without those that an edit made for the group replaced.
 */
export function viewGroup(states: readonly RecordState[]): RecordView {
  const members = states.toSorted((left, right) => compareTexts(left.id, right.id))
  const heads = new Map<string, Edit[]>()
  for (const member of members) {
    for (const [path, register] of Object.entries(member.registers)) {
      if (path === statusPath) continue
      const replaced = replacedByGroup(members, member.id, path)
      const left = register.heads.filter((head) => !coversDot(replaced, head.dot))
      heads.set(path, [...(heads.get(path) ?? []), ...left])
    }
  }
  return { ...joinStatuses(members.map(viewStatus)), ...viewHeads(members[0]?.id ?? '', heads) }
}

function headsOf(state: RecordState): HeadsByPath {
  return new Map(
    Object.entries(state.registers)
      .filter(([path]) => path !== statusPath)
      .map(([path, register]) => [path, register.heads]),
  )
}

/** Composed unchecked at first: most views fit as a whole, and checking every part before costs twice as much. */
function viewHeads(id: string, heads: HeadsByPath): Pick<RecordView, 'record' | 'otherVersions'> {
  const { shown, composed } = composeRecord(id, heads, isAnything)
  if (composed === undefined) return { record: undefined, otherVersions: listOthers(heads, shown) }
  const parsed = recordSchema.safeParse(composed)
  if (parsed.success) return { record: parsed.data, otherVersions: listOthers(heads, shown) }
  const checked = composeRecord(id, heads, fitsSchema)
  const { success, data } = recordSchema.safeParse(checked.composed)
  return { record: success ? data : undefined, otherVersions: listOthers(heads, checked.shown) }
}

type Fits = (schema: EntryPart, value: JsonValue) => boolean
const isAnything: Fits = () => true
const fitsSchema: Fits = (schema, value) => schema.safeParse(value).success

/** What stands at each field's path, and all of it as one value; undefined where there is nothing. */
function composeRecord(id: string, heads: HeadsByPath, fits: Fits) {
  const shown = new Map<string, JsonValue>()
  for (const path of fieldPaths) {
    const edits = heads.get(path)
    if (edits === undefined) continue
    const schema = recordSchema.shape[path]
    const value = path === 'note' ? viewNote(edits) : shownValue(edits, (each) => fits(schema, each))
    if (value !== undefined) shown.set(path, value)
  }
  const isChecked = fits !== isAnything
  const topics = viewTopics(heads)
  const related = viewRelated(heads, isChecked)
  const highlights = viewHighlights(heads, isChecked)
  const isEmpty = shown.size + topics.length + related.length + highlights.length === 0
  const composed = {
    title: '',
    images: [],
    ...Object.fromEntries(shown),
    id,
    topics,
    related,
    ...(highlights.length > 0 ? { highlights } : {}),
  }
  return { shown, composed: isEmpty ? undefined : composed }
}

/** Fields first, in the schema's order; then those of links and highlights, in the order of their paths. */
function listOthers(heads: HeadsByPath, shown: ReadonlyMap<string, JsonValue>): RecordView['otherVersions'] {
  const parted = [...heads].flatMap(([path, edits]) => (edits.length > 1 ? [path] : []))
  if (parted.length === 0) return []
  const list: RecordView['otherVersions'] = []
  for (const path of fieldPaths) pushOthers(list, path, heads.get(path) ?? [], shown.get(path))
  for (const path of parted.filter((each) => /^[lh]:[^:]*:/.test(each)).sort(compareTexts)) {
    const edits = heads.get(path) ?? []
    pushOthers(list, path, edits, shownValue(edits))
  }
  return list
}

function pushOthers(
  list: RecordView['otherVersions'],
  path: string,
  edits: readonly Edit[],
  shown: JsonValue | undefined,
): void {
  const values = edits.length > 1 ? otherValues(edits, shown) : []
  if (values.length > 0) list.push({ path, values })
}
