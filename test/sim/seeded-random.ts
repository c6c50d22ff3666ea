import type { Random } from '@/lib/crypto/random'

/** sfc32: small, fast, and the same for a seed everywhere. */
export class SeededRandom implements Random {
  private readonly state: [number, number, number, number]

  constructor(seed: number) {
    this.state = [seed | 0, 0x9e3779b9 ^ seed, 0x243f6a88, 1]
    for (let round = 0; round < 12; round += 1) this.next()
  }

  next(): number {
    let [a, b, c, counter] = this.state
    const sum = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    this.state[0] = a
    this.state[1] = b
    this.state[2] = c
    this.state[3] = counter
    return (sum >>> 0) / 2 ** 32
  }

  bytes(count: number): Uint8Array<ArrayBuffer> {
    return Uint8Array.from({ length: count }, () => this.below(256))
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit)
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  pick<T>(list: readonly T[]): T {
    const item = list[this.below(list.length)]
    if (item === undefined) throw new RangeError('nothing to pick from')
    return item
  }
}
