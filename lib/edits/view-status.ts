import type { Edit } from './edit-schema'
import { type RecordState, statusPath } from './record-state'
import { coversDot, joinVectors } from './version-vector'

export interface RecordStatus {
  status: 'live' | 'trashed' | 'purged'
  /** Another device deleted it without having seen everything: live, complete, and marked. */
  isDeletedElsewhere: boolean
  /** Edits that a purge had not seen: shown, and perhaps incomplete. */
  isRecovered: boolean
}

/**
 * In the trash is a record whose every head (but deletions themselves) was seen by those who deleted it.
 * Purged is one of which nothing but the `*` edits is left.
 */
export function viewStatus(state: RecordState): RecordStatus {
  const statusHeads = state.registers[statusPath]?.heads ?? []
  const deletions = statusHeads.filter((head) => head.value === 'trashed' || head.value === 'purged')
  const isPurged = deletions.some((head) => head.value === 'purged')
  if (deletions.length === 0) return { status: 'live', isDeletedElsewhere: false, isRecovered: false }
  const others = headsBeside(state, statusHeads, deletions)
  if (isPurged && !others.some((head) => head.deleted !== true && head.path !== statusPath)) {
    return { status: 'purged', isDeletedElsewhere: false, isRecovered: false }
  }
  const seen = joinVectors(...deletions.map((head) => head.seen ?? {}))
  if (others.every((head) => coversDot(seen, head.dot))) {
    return { status: 'trashed', isDeletedElsewhere: false, isRecovered: false }
  }
  return { status: 'live', isDeletedElsewhere: !isPurged, isRecovered: isPurged }
}

function headsBeside(state: RecordState, statusHeads: Edit[], deletions: Edit[]): Edit[] {
  const fields = Object.entries(state.registers)
    .filter(([path]) => path !== statusPath)
    .flatMap(([, register]) => register.heads)
  return [...statusHeads.filter((head) => !deletions.includes(head)), ...fields]
}

/** A group is in the trash when all its members are, purged ones aside; it lives while one of them does. */
export function joinStatuses(statuses: readonly RecordStatus[]): RecordStatus {
  const status = (['live', 'trashed', 'purged'] as const).find((wanted) =>
    statuses.some((member) => member.status === wanted),
  )
  const isLive = status === undefined || status === 'live'
  return {
    status: status ?? 'live',
    isDeletedElsewhere:
      isLive && statuses.some((member) => member.isDeletedElsewhere || member.status === 'trashed'),
    isRecovered: isLive && statuses.some((member) => member.isRecovered),
  }
}
