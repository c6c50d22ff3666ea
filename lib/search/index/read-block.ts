import { ByteReader } from './bytes'
import type { Block } from './segment-schema'

/** One term's list as it lies in a block. */
export interface TermList {
  term: string
  /** Documents in the list, dead ones included. */
  documents: number
  list: Uint8Array
}

/** The list of `term`, if this block has it. */
export function findInBlock(block: Block, term: string): TermList | undefined {
  const terms = block.terms
  // A cheap test first: most blocks are asked for terms that they do not hold.
  if (terms !== term && !terms.startsWith(`${term}\n`) && !terms.includes(`\n${term}`)) return undefined
  for (const entry of blockEntries(block)) if (entry.term === term) return entry
  return undefined
}

/** All terms of a block with their lists, in order. */
export function* blockEntries(block: Block): Generator<TermList> {
  const heads = new ByteReader(block.heads)
  let at = 0
  for (const term of block.terms.split('\n')) {
    const documents = heads.number()
    const length = heads.number()
    yield { term, documents, list: block.lists.subarray(at, at + length) }
    at += length
  }
}

/** Number of the last block whose first term is not after `term`, or -1. `first` is sorted. */
export function blockOf(first: readonly string[], term: string): number {
  let low = 0
  let high = first.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((first[middle] ?? '') <= term) low = middle + 1
    else high = middle
  }
  return low - 1
}
