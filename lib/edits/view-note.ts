import { compareDots, compareTexts } from './compare-edits'
import type { Edit, VersionVector } from './edit-schema'
import { mergeTexts } from './merge-texts'
import { addDots, isWithin, joinVectors, withoutKnown } from './version-vector'

interface Base {
  text: string
  over: VersionVector
  gone: VersionVector
}
/** What the author of a head knew, and what of that its text does not go on from. */
interface Origin {
  known: VersionVector
  gone: VersionVector
}
interface Merged {
  text: string
  bases: Base[]
  /** Of each head in it. */
  origins: Origin[]
}

/**
 * The note as it is read: several heads are merged three-way by words, in the order of their dots, each
 * time from the latest text that both sides had seen. Nothing is written back until the user edits it.
 * Undefined where no head holds a text.
 */
export function viewNote(heads: readonly Edit[]): string | undefined {
  const texts = heads.filter((head) => typeof head.value === 'string')
  if (texts.length === 0) return undefined
  const records = [...new Set(heads.map((head) => head.record))].sort(compareTexts)
  const [first = '', ...others] = records.map((record) =>
    viewNoteOf(heads.filter((head) => head.record === record)),
  )
  // Notes of two records that are one by now have no text in common that either was based on.
  return others.reduce((text, other) => mergeTexts(text, '', other), first)
}

function viewNoteOf(heads: readonly Edit[]): string {
  const [first, ...others] = heads
    .toSorted((left, right) => compareDots(left.dot, right.dot))
    .map((head) => fromHead(head))
  return first === undefined ? '' : others.reduce(mergeTwo, first).text
}

function fromHead(head: Edit): Merged {
  const gone = goneFor(head)
  const bases = [{ text: head.base ?? '', over: head.over, gone }]
  if (head.root !== undefined) bases.push({ ...head.root, gone: goneFromRoot(head.root) })
  return {
    text: typeof head.value === 'string' ? head.value : '',
    bases,
    origins: [{ known: addDots(head.over, [head.dot]), gone }],
  }
}

/** What the author of a note knew to be gone, or deleted, and did not write on from. */
export function goneFor({ base, root, over, gone }: Edit): VersionVector {
  if (gone !== undefined) return gone
  if (root !== undefined) return goneFromRoot(root)
  return base === undefined ? over : {}
}

function goneFromRoot({ text, over, gone }: NonNullable<Edit['root']>): VersionVector {
  return gone ?? (text === '' ? over : {})
}

function mergeTwo(left: Merged, right: Merged): Merged {
  const bases = [...left.bases, ...right.bases]
  const common = bases
    .filter((base) => isBaseOf(base, left) && isBaseOf(base, right))
    .reduce<Base>(laterBase, { text: '', over: {}, gone: {} })
  return {
    text: mergeTexts(left.text, common.text, right.text),
    bases,
    origins: [...left.origins, ...right.origins],
  }
}

// Who purged a note knew the old text, but did not write on from it: what theirs lacks of it is no deletion. So
// only those count who went on from all of the text.
function isBaseOf({ text, over, gone }: Base, { origins }: Merged): boolean {
  const parts = Object.entries(withoutKnown(over, gone))
  const wentOn = (from: Origin) => parts.every(([writer, sequence]) => sequence > (from.gone[writer] ?? 0))
  const from = origins.filter((origin) => text === '' || wentOn(origin))
  return isWithin(over, joinVectors(...from.map(({ known }) => known)))
}

function laterBase(left: Base, right: Base): Base {
  return isWithin(left.over, right.over) ? right : left
}
