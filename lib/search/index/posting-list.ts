import { ByteReader, ByteWriter } from './bytes'
import { weightAt } from './fields'

/** Parts of a weight that a byte can tell; the heaviest words of a long note weigh no more than 127. */
export const weightSteps = 2
const mostWeight = 255

/**
 * The documents that hold one term, as bytes in two parts, since ranking needs only the first: for each
 * document the gap to the last one and the weight of the term there (its occurrences, by field); then for
 * each document its first position (shifted, lowest bit set where it is the only one), the count of
 * further ones where there are, and their gaps. Before both stands the length of the first part.
 */
export class PostingWriter {
  private readonly documentPart = new ByteWriter()
  private readonly positionPart = new ByteWriter()
  private last = -1
  documents = 0

  /** `document` must rise from call to call, `positions` must rise within one. */
  add(document: number, positions: readonly number[]): void {
    let weight = 0
    for (const position of positions) weight += weightAt(position)
    this.documentPart.number(document - this.last - 1)
    this.documentPart.byte(Math.min(mostWeight, Math.round(weight * weightSteps)))
    this.last = document
    this.documents += 1
    const [first = 0] = positions
    this.positionPart.number(first * 2 + (positions.length === 1 ? 1 : 0))
    if (positions.length !== 1) this.positionPart.number(positions.length - 1)
    for (let i = 1; i < positions.length; i++) {
      this.positionPart.number((positions[i] ?? 0) - (positions[i - 1] ?? 0))
    }
  }

  finish(): Uint8Array<ArrayBuffer> {
    const whole = new ByteWriter()
    whole.number(this.documentPart.length)
    whole.append(this.documentPart.finish())
    whole.append(this.positionPart.finish())
    return whole.finish()
  }
}

/** Where the part of a list lies that ranking needs: pairs of a gap and a weight. */
export function documentPart(list: Uint8Array): { at: number; end: number } {
  const head = new ByteReader(list)
  const length = head.number()
  return { at: head.at, end: head.at + length }
}

/** Walks a posting list: `document` is -1 at first; `next` tells whether there is another. */
export class PostingReader {
  document = -1
  /** Occurrences of the term in the document, each weighed by its field. */
  weight = 0
  private readonly documents: ByteReader
  private readonly positionsOf: ByteReader
  /** Documents whose positions were not read. */
  private passed = 0
  /** Further positions of the document whose positions were read last. */
  private unread = 0
  private position = 0

  constructor(bytes: Uint8Array) {
    const { at, end } = documentPart(bytes)
    this.documents = new ByteReader(bytes, at, end)
    this.positionsOf = new ByteReader(bytes, end)
  }

  next(): boolean {
    if (this.documents.at >= this.documents.end) return false
    this.document += this.documents.number() + 1
    this.weight = this.documents.byte() / weightSteps
    this.passed += 1
    return true
  }

  /** The next position of the current document, -1 after the last. */
  nextPosition(): number {
    if (this.passed > 0) this.findPositions()
    else if (this.unread === 0) return -1
    else {
      this.unread -= 1
      this.position += this.positionsOf.number()
    }
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

  /** Goes past what was left unread, to the first position of the current document. */
  private findPositions(): void {
    const source = this.positionsOf
    for (; this.unread > 0; this.unread -= 1) source.number()
    for (; this.passed > 0; this.passed -= 1) {
      for (; this.unread > 0; this.unread -= 1) source.number()
      const first = source.number()
      this.position = Math.floor(first / 2)
      this.unread = first % 2 === 1 ? 0 : source.number()
    }
  }
}
