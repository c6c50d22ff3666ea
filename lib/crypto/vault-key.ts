import { type Bytes, fromBase32, toBase32 } from './bytes'
import type { Random } from './random'

/** A generation's key as it works and rests: scripts can use it, and none can read it out. */
export interface VaultKey {
  /** Base32 of 8 random bytes. */
  id: string
  idBytes: Bytes
  /** From 1; files are written under the highest, ties under the smallest id. */
  generation: number
  /** HKDF, not extractable. */
  key: CryptoKey
}

/** The raw form exists only while a vault, a generation or a slot is being made. Wipe it afterwards. */
export interface RawVaultKey {
  id: string
  generation: number
  bytes: Bytes
}

export function createRawKey(generation: number, random: Random): RawVaultKey {
  return { id: toBase32(random.bytes(8)), generation, bytes: random.bytes(32) }
}

export async function importVaultKey(raw: RawVaultKey): Promise<VaultKey> {
  const idBytes = fromBase32(raw.id)
  if (idBytes === undefined) throw new RangeError('not a key id')
  const key = await crypto.subtle.importKey('raw', raw.bytes, 'HKDF', false, ['deriveKey'])
  return { id: raw.id, idBytes, generation: raw.generation, key }
}

/** The key that new files are written under; undefined for an empty ring. */
export function newestKey<K extends { id: string; generation: number }>(keys: readonly K[]): K | undefined {
  return keys.toSorted(
    (left, right) => right.generation - left.generation || (left.id < right.id ? -1 : 1),
  )[0]
}
