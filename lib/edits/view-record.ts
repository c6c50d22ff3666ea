import type { JsonValue } from '@/lib/record/json'
import { type ClipRecord, fieldPaths, recordSchema } from '@/lib/record/record-schema'
import { replacedByGroup } from './alias-group'
import { compareTexts } from './compare-edits'
import type { Edit } from './edit-schema'
import { type RecordState, statusPath } from './record-state'
import { coversDot } from './version-vector'
import { viewHighlights, viewRelated, viewTopics } from './view-entries'
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

function viewHeads(id: string, heads: HeadsByPath): Pick<RecordView, 'record' | 'otherVersions'> {
  const fields: Record<string, unknown> = {}
  const otherVersions: RecordView['otherVersions'] = []
  for (const path of fieldPaths) {
    const edits = heads.get(path)
    if (edits === undefined) continue
    const schema = recordSchema.shape[path]
    const shown =
      path === 'note' ? viewNote(edits) : shownValue(edits, (value) => schema.safeParse(value).success)
    if (shown !== undefined) fields[path] = shown
    pushOthers(otherVersions, path, edits, shown)
  }
  const entryPaths = [...heads.keys()].filter((path) => /^[lh]:[^:]*:/.test(path)).sort(compareTexts)
  for (const path of entryPaths) {
    const edits = heads.get(path) ?? []
    pushOthers(otherVersions, path, edits, shownValue(edits))
  }
  const topics = viewTopics(heads)
  const related = viewRelated(heads)
  const highlights = viewHighlights(heads)
  if (Object.keys(fields).length + topics.length + related.length + highlights.length === 0) {
    return { record: undefined, otherVersions }
  }
  const parsed = recordSchema.safeParse({
    title: '',
    images: [],
    ...fields,
    id,
    topics,
    related,
    ...(highlights.length > 0 ? { highlights } : {}),
  })
  return { record: parsed.success ? parsed.data : undefined, otherVersions }
}

function pushOthers(
  list: RecordView['otherVersions'],
  path: string,
  edits: readonly Edit[],
  shown: JsonValue | undefined,
): void {
  const values = edits.length > 1 ? otherValues(edits, shown) : []
  if (values.length > 0) list.push({ path, values: values })
}
