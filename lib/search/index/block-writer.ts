import { ByteWriter } from './bytes'
import { addToSketch, createSketch } from './rarity-sketch'
import type { Block, Columns } from './segment-schema'

/** Bytes of lists after which a block is closed: small enough to read for one term. */
const blockBytes = 8_000
/** A list from this size on has a block to itself, so that its neighbours can be read without it. */
const longList = 4_000

/** Packs terms, given in order, into blocks. Hands each block to `emit` as soon as it is full. */
export class BlockWriter {
  private terms: string[] = []
  private heads = new ByteWriter()
  private lists = new ByteWriter()
  private readonly first: string[] = []
  private readonly single: number[] = []
  private readonly sketch: Uint8Array<ArrayBuffer>

  /** `documents`: how many the segment has, at most. */
  constructor(
    documents: number,
    private readonly emit: (block: Block) => void,
  ) {
    this.sketch = createSketch(documents)
  }

  add(term: string, documents: number, list: Uint8Array): void {
    addToSketch(this.sketch, term, documents)
    const isLong = list.length >= longList
    if (isLong || this.lists.length + list.length > blockBytes) this.close(0)
    this.terms.push(term)
    this.heads.number(documents)
    this.heads.number(list.length)
    this.lists.append(list)
    if (isLong) this.close(documents)
  }

  /** Closes the last block; tells where each begins and how common the terms are. */
  finish(): Pick<Columns, 'index' | 'rarity'> {
    this.close(0)
    return {
      index: { first: this.first.join('\n'), single: Uint32Array.from(this.single) },
      rarity: { sketch: this.sketch },
    }
  }

  private close(single: number): void {
    const first = this.terms[0]
    if (first === undefined) return
    this.first.push(first)
    this.single.push(single)
    this.emit({ terms: this.terms.join('\n'), heads: this.heads.finish(), lists: this.lists.finish() })
    this.terms = []
    this.heads = new ByteWriter()
    this.lists = new ByteWriter()
  }
}
