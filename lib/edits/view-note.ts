import { compareDots, compareTexts } from './compare-edits'
import type { Edit, VersionVector } from './edit-schema'
import { mergeTexts } from './merge-texts'
import { addDots, isWithin, joinVectors } from './version-vector'

interface Base {
  text: string
  over: VersionVector
}
/** What the author of a head knew. `began`: where its text began from nothing; undefined if based on another. */
interface Origin {
  known: VersionVector
  began: VersionVector | undefined
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
  const bases = [{ text: head.base ?? '', over: head.over }]
  if (head.root !== undefined) bases.push(head.root)
  return {
    text: typeof head.value === 'string' ? head.value : '',
    bases,
    origins: [{ known: addDots(head.over, [head.dot]), began: beganAt(head) }],
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
    bases,
    origins: [...left.origins, ...right.origins],
  }
}

// Who purged a note and began another knew the old text, but did not write on from it: what the new one lacks
// of it is no deletion. So only those count who went on from a text that was there.
function isBaseOf({ text, over }: Base, { origins }: Merged): boolean {
  const from = origins.filter(({ began }) => text === '' || began === undefined || !isWithin(over, began))
  return isWithin(over, joinVectors(...from.map(({ known }) => known)))
}

function laterBase(left: Base, right: Base): Base {
  return isWithin(left.over, right.over) ? right : left
}
