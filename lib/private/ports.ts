import type { Random } from '@/lib/crypto/random'

/** Where the wrapped notes keys stand: values that sync, by key id, with every head of each. */
export interface KeySlots {
  readAll(): Promise<ReadonlyMap<string, readonly unknown[]>>
  /** One transaction: either every key is wrapped anew or none is. */
  write(slots: ReadonlyMap<string, Readonly<Record<string, string | number>>>): Promise<void>
  subscribe(listener: () => void): () => void
}

/** `storage.session`: memory that every page of the extension shares and no web page sees. */
export interface SessionStore {
  read(): Promise<unknown>
  /** Undefined takes it away. */
  write(value: unknown): Promise<void>
  subscribe(listener: () => void): () => void
}

export interface PrivatePorts {
  slots: KeySlots
  session: SessionStore
  /** Minutes until it locks by itself; 0: with the browser. */
  lockMinutes(): Promise<number>
  /** Wakes the background to forget the keys when their time is over. */
  lockLater(minutes: number): Promise<void>
  /** Runs one act at a time over all windows of this browser (Web Locks); absent, acts run at once. */
  exclusive?<T>(act: () => Promise<T>): Promise<T>
  random: Random
  /** Of PBKDF2 for new passphrases; those of the format, unless a test has many to make. */
  rounds?: number
  /** ms since 1970 */
  now(): number
}
