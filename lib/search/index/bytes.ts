/** Grows as it is written; numbers are unsigned, seven bits a byte, lowest first. */
export class ByteWriter {
  private bytes = new Uint8Array(64)
  length = 0

  number(value: number): void {
    if (this.length + 8 > this.bytes.length) this.grow(8)
    let rest = value
    while (rest > 127) {
      this.bytes[this.length++] = (rest & 127) | 128
      rest >>>= 7
    }
    this.bytes[this.length++] = rest
  }

  /** One byte as it is, below 256. */
  byte(value: number): void {
    if (this.length + 1 > this.bytes.length) this.grow(1)
    this.bytes[this.length++] = value
  }

  append(more: Uint8Array): void {
    if (this.length + more.length > this.bytes.length) this.grow(more.length)
    this.bytes.set(more, this.length)
    this.length += more.length
  }

  /** A copy of what was written. */
  finish(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.length)
  }

  private grow(room: number): void {
    const next = new Uint8Array(Math.max(this.bytes.length * 2, this.length + room))
    next.set(this.bytes)
    this.bytes = next
  }
}

/** Reads what `ByteWriter` wrote; past the end every number is 0. */
export class ByteReader {
  constructor(
    private readonly bytes: Uint8Array,
    public at = 0,
    public readonly end = bytes.length,
  ) {}

  byte(): number {
    return this.at < this.end ? (this.bytes[this.at++] ?? 0) : 0
  }

  number(): number {
    const first = this.byte()
    // Most are below 128: a gap between neighbours, a position after the last.
    return first < 128 ? first : this.more(first & 127)
  }

  private more(low: number): number {
    let value = low
    let shift = 7
    while (this.at < this.end) {
      const byte = this.bytes[this.at++] ?? 0
      value |= (byte & 127) << shift
      if (byte < 128) break
      shift += 7
    }
    return value >>> 0
  }
}
