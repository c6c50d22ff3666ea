import { makeGroupEdits } from '@/lib/edits/alias-group'
import { applyEdits } from '@/lib/edits/apply-edits'
import { compareDots } from '@/lib/edits/compare-edits'
import type { Edit, PathChange } from '@/lib/edits/edit-schema'
import { makeEdits } from '@/lib/edits/make-edits'
import { makePurgeEdit, makeRestoreEdits, makeTrashEdit } from '@/lib/edits/make-status-edits'
import { nameAfter } from '@/lib/edits/paths'
import { isPseudoRecord, type RecordState, statusPath } from '@/lib/edits/record-state'
import { type RecordView, viewGroup, viewRecord } from '@/lib/edits/view-record'
import { joinStatuses, type RecordStatus, viewStatus } from '@/lib/edits/view-status'
import type { ClipRecord } from '@/lib/record/record-schema'
import type { LibraryTransaction } from '@/lib/store/schema'
import { isEqualJson } from '@/lib/store/value-in-view'
import { findAliasGroup, writeAliasRows } from './alias-rows'
import { nameOf, renamed } from './edit-name'
import { groupBy } from './group-by'
import { type Member, readMember } from './member'
import { shownAt } from './shown-value'
import type { Stamper } from './stamp'

/** A path that the batch touched, with what it showed before. */
export interface TouchedPath {
  before: ReturnType<typeof shownAt>
  /** By what name undo knows what stood there, if it was one edit. */
  beforeName: string | undefined
  /** The last own edit there; undefined if only others' edits came. */
  own: Edit | undefined
}

/** One record, or a group of aliases that are one; the smallest id first and leading. */
export interface Group {
  leader: string
  members: Member[]
  /** Without a view, which takes longest to make. */
  readonly status: RecordStatus
  /** What it shows, whatever its status: of its row, which is quicker than a view, where nothing has changed. */
  readonly record: ClipRecord | undefined
  readonly view: RecordView
}

export interface ChangeOptions {
  /** Paths where the new edit stands beside the present heads instead of replacing them. */
  keepHeads?: ReadonlySet<string>
  /** By path, the name of the edit whose value is put back (`nameOf`). */
  names?: ReadonlyMap<string, string>
}

/**
 * The edits of one transaction, gathered in memory: `flushBatch` writes them. Every reader here sees what
 * earlier calls of the same batch changed.
 */
export interface WriteBatch {
  readonly tx: LibraryTransaction
  readonly members: ReadonlyMap<string, Member>
  /** Touched paths by the id of the record that leads their group. */
  readonly touched: ReadonlyMap<string, Map<string, TouchedPath>>
  /** Members whose state changed since this was asked last, and records that their edits may have joined or parted. */
  takeChanged(): string[]
  readonly ownEdits: readonly Edit[]
  load(id: string): Promise<Group>
  /** Writes the record anew although no edit changes it: its row or registers are damaged. */
  rewrite(id: string): Promise<void>
  change(id: string, changes: readonly PathChange[], options?: ChangeOptions): Promise<void>
  /** The same for one member of a group of aliases alone. */
  changeMember(id: string, changes: readonly PathChange[]): Promise<void>
  /** `name`: of the status edit that is put back. */
  setStatus(id: string, status: 'trashed' | 'live' | 'purged', name?: string): Promise<void>
  /** Others' edits, as they came. */
  apply(edits: readonly Edit[]): Promise<void>
}

export function createBatch(tx: LibraryTransaction, stamper: Stamper, hasAliases: boolean): WriteBatch {
  const members = new Map<string, Member>()
  const touched = new Map<string, Map<string, TouchedPath>>()
  const changed = new Set<string>()
  const ownEdits: Edit[] = []
  let nextIndex = 0
  const views = new WeakMap<RecordState, RecordView>()
  let mayHaveAliases = hasAliases

  // States are never changed in place, so the view of one is made once, and only if it is asked for.
  const viewOf = (states: readonly RecordState[]): RecordView => {
    const [only] = states
    if (states.length !== 1 || only === undefined) return viewGroup(states)
    const view = views.get(only) ?? viewRecord(only)
    views.set(only, view)
    return view
  }

  const member = async (id: string): Promise<Member> => {
    const known = members.get(id) ?? (await readMember(tx, id))
    // Two loads of one id may have run at once: the first one stays.
    const first = members.get(id) ?? known
    members.set(id, first)
    return first
  }

  const load = async (id: string): Promise<Group> => {
    const first = await member(id)
    const ids = mayHaveAliases && !isPseudoRecord(id) ? await findAliasGroup(tx, id, member) : [id]
    const [leader = id] = ids
    const all = ids.length === 1 ? [first] : await Promise.all(ids.map(member))
    return {
      leader,
      members: all,
      get status() {
        return joinStatuses(all.map(({ state }) => viewStatus(state)))
      },
      get record() {
        const isAsRead = leader === id && !touched.has(leader) && !first.isDamaged
        return (isAsRead ? first.row?.record : undefined) ?? viewOf(all.map(({ state }) => state)).record
      },
      get view() {
        return viewOf(all.map(({ state }) => state))
      },
    }
  }

  /** All edits are of records that are loaded. */
  const add = async (group: Group, edits: readonly Edit[], isOwn: boolean): Promise<void> => {
    const states = group.members.map(({ state }) => state)
    const paths = touched.get(group.leader) ?? new Map<string, TouchedPath>()
    touched.set(group.leader, paths)
    for (const edit of edits) {
      const seen = paths.get(edit.path) ?? {
        before: shownAt(states, edit.path),
        beforeName: nameAt(states, edit.path),
        own: undefined,
      }
      paths.set(edit.path, isOwn ? { ...seen, own: edit } : seen)
    }
    if (isOwn) {
      ownEdits.push(...edits)
      nextIndex = Math.max(nextIndex, ...edits.map(({ dot }) => dot[2] + 1))
    }
    for (const entry of group.members) {
      const mine = edits.filter((edit) => edit.record === entry.id)
      if (mine.length === 0) continue
      entry.state = applyEdits(entry.state, mine)
      changed.add(entry.id)
      if (mine.some((edit) => nameAfter('a', edit.path) !== undefined)) {
        for (const other of group.members) changed.add(other.id)
        for (const other of await writeAliasRows(tx, entry)) changed.add((await member(other)).id)
        mayHaveAliases = true
      }
    }
  }

  const addOwn = (group: Group, edits: readonly Edit[]) => {
    const states = group.members.map(({ state }) => state)
    const own = edits.map((edit) => {
      // An edit that writes a value anew (a restore does) goes on under the name that the value had.
      const isSame = edit.group === undefined && isEqualJson(shownAt(states, edit.path), edit.value)
      const named = isSame ? renamed(edit, nameAt(states, edit.path)) : edit
      const earlier = touched.get(group.leader)?.get(edit.path)?.own
      return earlier === undefined || earlier.record !== edit.record ? named : takeBack(earlier, named)
    })
    return add(group, own, true)
  }

  /**
   * A transaction holds one edit a path, since all its edits share a sequence and the second would cover
   * itself: the later one takes the earlier one's place.
   */
  const takeBack = (earlier: Edit, edit: Edit): Edit => {
    const entry = members.get(edit.record)
    if (entry !== undefined) entry.state = withoutHead(entry.state, earlier)
    ownEdits.splice(ownEdits.indexOf(earlier), 1)
    const { over, also, base, root } = earlier
    return {
      ...edit,
      over,
      ...(also === undefined ? {} : { also }),
      ...(base === undefined ? {} : { base }),
      ...(root === undefined ? {} : { root }),
    }
  }

  return {
    tx,
    members,
    touched,
    takeChanged() {
      const taken = [...changed]
      changed.clear()
      return taken
    },
    ownEdits,
    load,
    async rewrite(id) {
      for (const each of (await load(id)).members) changed.add(each.id)
    },
    async change(id, changes, { keepHeads = new Set<string>(), names } = {}) {
      if (changes.length === 0) return
      const group = await load(id)
      const states = group.members.map(({ state }) => withoutHeads(state, keepHeads))
      const edits = makeGroupEdits(states, changes, stamper.stamp(), nextIndex)
      await addOwn(
        group,
        edits.map((edit) => renamed(edit, names?.get(edit.path))),
      )
    },
    async changeMember(id, changes) {
      if (changes.length === 0) return
      const { state } = await member(id)
      await addOwn(await load(id), makeEdits(state, changes, stamper.stamp(), nextIndex))
    },
    async setStatus(id, status, name) {
      const group = await load(id)
      const states = group.members.map(({ state }) => state)
      for (const { state } of group.members) {
        const index = nextIndex
        const edits =
          status === 'live'
            ? makeRestoreEdits(inOrderOfDots(state), stamper.stamp(), index, states)
            : [(status === 'trashed' ? makeTrashEdit : makePurgeEdit)(state, stamper.stamp(), index)]
        await addOwn(
          group,
          edits.map((edit) => (edit.path === statusPath ? renamed(edit, name) : edit)),
        )
      }
    },
    async apply(edits) {
      const byRecord = groupBy(edits, (edit) => edit.record)
      for (const edit of edits) stamper.receive(edit.hlc)
      const groups = await Promise.all([...byRecord.keys()].map(load))
      for (const group of groups) {
        for (const { id } of group.members) {
          const mine = byRecord.get(id)
          byRecord.delete(id)
          if (mine !== undefined) await add(group, mine, false)
        }
      }
    },
  }
}

/** Members of a set that have one position are ordered by dot, and stay so when they are written anew. */
function inOrderOfDots(state: RecordState): RecordState {
  const registers = Object.entries(state.registers).toSorted(([, one], [, other]) => {
    const [left, right] = [one.heads.at(-1), other.heads.at(-1)]
    return left === undefined || right === undefined ? 0 : compareDots(left.dot, right.dot)
  })
  return { ...state, registers: Object.fromEntries(registers) }
}

function withoutHead(state: RecordState, edit: Edit): RecordState {
  const register = state.registers[edit.path]
  if (register === undefined) return state
  const heads = register.heads.filter((head) => head !== edit)
  return { ...state, registers: { ...state.registers, [edit.path]: { ...register, heads } } }
}

/** The name of the one head at a path; undefined where there is none, or several. */
function nameAt(states: readonly RecordState[], path: string): string | undefined {
  const [only, ...others] = states.flatMap((state) => state.registers[path]?.heads ?? [])
  return only === undefined || others.length > 0 ? undefined : nameOf(only)
}

function withoutHeads(state: RecordState, paths: ReadonlySet<string>): RecordState {
  if (paths.size === 0) return state
  const registers = Object.entries(state.registers).map(([path, register]) =>
    paths.has(path) && path !== statusPath
      ? ([path, { heads: [], covered: register.covered }] as const)
      : ([path, register] as const),
  )
  return { ...state, registers: Object.fromEntries(registers) }
}
