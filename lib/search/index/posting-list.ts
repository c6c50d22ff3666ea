import { ByteReader, ByteWriter } from './bytes'

/**
 * The documents that hold one term, as bytes: for each, the gap to the last one (shifted, lowest bit
 * set where the term stands once), the count where it is more, and the gaps of its positions.
 */
export class PostingWriter {
  private readonly out = new ByteWriter()
  private last = -1
  documents = 0

  /** `document` must rise from call to call, `positions` must rise within one. */
  add(document: number, positions: readonly number[]): void {
    const gap = document - this.last - 1
    this.last = document
    this.documents += 1
    this.out.number(gap * 2 + (positions.length === 1 ? 1 : 0))
    if (positions.length !== 1) this.out.number(positions.length)
    let before = 0
    for (const position of positions) {
      this.out.number(position - before)
      before = position
    }
  }

  finish(): Uint8Array<ArrayBuffer> {
    return this.out.finish()
  }
}

/** Walks a posting list: `document` is -1 at first; `next` tells whether there is another. */
export class PostingReader {
  document = -1
  count = 0
  private readonly source: ByteReader
  private unread = 0
  private position = 0

  constructor(bytes: Uint8Array) {
    this.source = new ByteReader(bytes)
  }

  next(): boolean {
    while (this.unread > 0) this.skipOne()
    if (this.source.at >= this.source.end) return false
    const head = this.source.number()
    this.document += Math.floor(head / 2) + 1
    this.count = head % 2 === 1 ? 1 : this.source.number()
    this.unread = this.count
    this.position = 0
    return true
  }

  /** The next position of the current document, -1 after the last. */
  nextPosition(): number {
    if (this.unread === 0) return -1
    this.unread -= 1
    this.position += this.source.number()
    return this.position
  }

  /** Positions of the current document; call at most once for each. */
  positions(into: number[]): number[] {
    into.length = 0
    for (let position = this.nextPosition(); position >= 0; position = this.nextPosition()) {
      into.push(position)
    }
    return into
  }

  private skipOne(): void {
    this.source.number()
    this.unread -= 1
  }
}
