import type { Bytes } from './bytes'

/** Where keys, salts, names and delays come from; tests pass one with a seed. */
export interface Random {
  bytes(count: number): Bytes
  /** In [0, 1). */
  next(): number
}

/** The platform's generator: the only one that ships. */
export const systemRandom: Random = {
  bytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
  next: () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32,
}
