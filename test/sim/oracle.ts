import type { Edit } from '@/lib/edits/edit-schema'
import { type RecordState, statusPath } from '@/lib/edits/record-state'

/** What an author knew when it wrote: told by identity, not by the vectors that are under test. */
interface Told {
  record: string
  path: string
  value: unknown
  isDeleted: boolean
  /** The word that this edit of a note added. */
  word: string | undefined
  /** Edits at this path of other members of its group that it replaced in what is shown. */
  hidden: readonly string[]
  /** Edits at this path that it replaced. */
  replaced: readonly string[]
  /** For `*` edits: all edits of the record that the author held. */
  seen: readonly string[]
}

/** The identity of an edit: a key that the product does not know, and so must keep and pass on. */
export function uidOf(edit: Edit): string {
  const uid = edit.uid
  if (typeof uid !== 'string') throw new Error('an edit lost a key that this version does not know')
  return uid
}

/**
 * What must be: of all edits that any browser still knows, those that none of them replaced and no purge
 * had seen. Worked out from what each author held, with no clock, no dots and no vectors.
 */
export class Oracle {
  private readonly told = new Map<string, Told>()
  private counter = 0
  private words = 0

  nextUid(): string {
    this.counter += 1
    return `u${this.counter}`
  }

  /** A word for a note that is nowhere else, and that begins with every word before it. */
  nextWord(): string {
    this.words += 1
    return `w${'o'.repeat(this.words)}`
  }

  /** `group`: the records that the author held for one, the edit's own among them. */
  tell(
    edit: Edit,
    state: RecordState | undefined,
    known: ReadonlySet<string>,
    more: { group?: readonly RecordState[]; word?: string | undefined } = {},
  ): void {
    const headsAt = (of: RecordState | undefined) => (of?.registers[edit.path]?.heads ?? []).map(uidOf)
    const replaced = headsAt(state)
    const others = (more.group ?? []).filter(({ id }) => id !== edit.record)
    const inherited = replaced.flatMap((uid) => this.told.get(uid)?.hidden ?? [])
    this.told.set(uidOf(edit), {
      record: edit.record,
      path: edit.path,
      value: edit.value,
      isDeleted: edit.deleted === true,
      word: edit.path === 'note' ? more.word : undefined,
      hidden: edit.path === statusPath ? [] : [...inherited, ...others.flatMap(headsAt)],
      replaced,
      seen: edit.path === statusPath ? this.ofRecord(edit.record, known) : [],
    })
  }

  /** The same edit once more, under another identity: a queue that goes out under a new writer. */
  tellAgain(uid: string, renamed: ReadonlyMap<string, string>): void {
    const told = this.told.get(uid)
    const again = renamed.get(uid)
    if (told === undefined || again === undefined) return
    const both = (uids: readonly string[]) => uids.map((old) => renamed.get(old) ?? old)
    this.told.set(again, {
      ...told,
      replaced: both(told.replaced),
      seen: both(told.seen),
      hidden: both(told.hidden),
    })
  }

  /** Heads by record and path, as lists of identities in order. */
  expected(known: ReadonlySet<string>): Map<string, string[]> {
    const all = this.close(known)
    const gone = new Set<string>()
    for (const uid of all) {
      const told = this.told.get(uid)
      if (told === undefined) continue
      for (const old of told.replaced) gone.add(old)
      if (told.path !== statusPath || told.value !== 'purged') continue
      for (const old of told.seen) if (this.told.get(old)?.path !== statusPath) gone.add(old)
    }
    const heads = new Map<string, string[]>()
    for (const uid of all) {
      const told = this.told.get(uid)
      if (told === undefined || gone.has(uid)) continue
      const key = `${told.record} ${told.path}`
      heads.set(key, [...(heads.get(key) ?? []), uid])
    }
    for (const uids of heads.values()) uids.sort()
    return heads
  }

  /** Is this record in the trash, by what those who deleted it held? */
  isTrashed(record: string, heads: ReadonlyMap<string, readonly string[]>): boolean {
    const own = [...heads].filter(([key]) => key.startsWith(`${record} `)).flatMap(([, uids]) => uids)
    const isDeletion = (uid: string) => {
      const told = this.told.get(uid)
      return told?.path === statusPath && (told.value === 'trashed' || told.value === 'purged')
    }
    const deletions = own.filter(isDeletion)
    // A removal, or a bare restore, that a purge had not seen survives it, but there is no value left that it could
    // bring back to view.
    const isPurged = deletions.some((uid) => this.told.get(uid)?.value === 'purged')
    if (isPurged && !own.some((uid) => this.holdsValue(uid))) return true
    const seen = new Set(deletions.flatMap((uid) => [...this.close(new Set(this.told.get(uid)?.seen))]))
    return deletions.length > 0 && own.every((uid) => isDeletion(uid) || seen.has(uid))
  }

  /** The words that a note must show: those of its heads and of all that led up to them, for words are only added. */
  wordsOf(heads: readonly string[]): string[] {
    return [...this.close(new Set(heads))]
      .map((uid) => this.told.get(uid)?.word)
      .filter((word) => word !== undefined)
  }

  /** Of the heads of several records at one path, the values that a group of them may show; undefined: deleted. */
  shownInGroup(heads: readonly string[]): unknown[] {
    const hidden = new Set([...this.close(new Set(heads))].flatMap((uid) => this.told.get(uid)?.hidden ?? []))
    return heads
      .filter((uid) => !hidden.has(uid))
      .map((uid) => this.told.get(uid))
      .map((told) => (told?.isDeleted === true ? undefined : told?.value))
  }

  private holdsValue(uid: string): boolean {
    const told = this.told.get(uid)
    return told !== undefined && told.path !== statusPath && !told.isDeleted
  }

  private ofRecord(record: string, known: ReadonlySet<string>): string[] {
    return [...known].filter((uid) => this.told.get(uid)?.record === record)
  }

  // Who holds an edit also knows of what it replaced, though packs no longer carry that.
  private close(known: ReadonlySet<string>): Set<string> {
    const all = new Set(known)
    for (const uid of all) for (const old of this.told.get(uid)?.replaced ?? []) all.add(old)
    return all
  }
}
