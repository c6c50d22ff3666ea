import { compareDots, compareTexts } from './compare-edits'
import type { Edit, VersionVector } from './edit-schema'
import { mergeTexts } from './merge-texts'
import { addDots, isWithin, joinVectors } from './version-vector'

interface Base {
  text: string
  over: VersionVector
}
interface Merged {
  text: string
  known: VersionVector
  bases: Base[]
  /** For each head in it: where its text began from nothing; undefined where it was based on another. */
  begins: (VersionVector | undefined)[]
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
  const bases = [{ text: head.base ?? '', over: head.over }]
  if (head.root !== undefined) bases.push(head.root)
  return {
    text: typeof head.value === 'string' ? head.value : '',
    known: addDots(head.over, [head.dot]),
    bases,
    begins: [beganAt(head)],
  }
}

/** What was known when this text was begun from nothing; undefined for one that goes on from another text. */
export function beganAt({ base, root, over }: Edit): VersionVector | undefined {
  if (root !== undefined) return root.text === '' ? root.over : undefined
  return base === undefined ? over : undefined
}

function mergeTwo(left: Merged, right: Merged): Merged {
  const bases = [...left.bases, ...right.bases]
  const common = bases
    .filter((base) => isBaseOf(base, left) && isBaseOf(base, right))
    .reduce<Base>(laterBase, { text: '', over: {} })
  return {
    text: mergeTexts(left.text, common.text, right.text),
    known: joinVectors(left.known, right.known),
    bases,
    begins: [...left.begins, ...right.begins],
  }
}

// Who purged a note and began another knew the old text, but did not write on from it: what the new one lacks
// of it is no deletion.
function isBaseOf({ text, over }: Base, { known, begins }: Merged): boolean {
  const isFrom = (began: VersionVector | undefined) => began === undefined || !isWithin(over, began)
  return isWithin(over, known) && (text === '' || begins.some(isFrom))
}

function laterBase(left: Base, right: Base): Base {
  return isWithin(left.over, right.over) ? right : left
}
