import { isEqualBytes, toBase32 } from '@/lib/crypto/bytes'
import { makeSlot, openSlot, readSlot, type Secret } from '@/lib/crypto/key-slots'
import type { Random } from '@/lib/crypto/random'
import type { Slot } from '@/lib/crypto/slot-schema'
import type { RawVaultKey } from '@/lib/crypto/vault-key'
import { AppError } from '@/lib/errors/app-error'
import type { Backend } from './backend'
import { keyFolder } from './file-name'
import type { SlotFile } from './slot-file'

/** A slot file as it stands in `k/`, read. */
export interface StoredSlot extends SlotFile {
  slot: Slot
}

/**
 * Wraps each key by each secret, a file a slot, named `<key id>-<random>.json`, written once and read
 * back. Answers the files: a browser keeps them, so that an emptied store can be filled again.
 */
export async function writeSlots(
  backend: Backend,
  vault: string,
  keys: readonly RawVaultKey[],
  secrets: readonly Secret[],
  random: Random,
): Promise<SlotFile[]> {
  const files: SlotFile[] = []
  for (const key of keys) {
    for (const secret of secrets) {
      const name = `${key.id}-${toBase32(random.bytes(5))}.json`
      files.push({ name, bytes: await makeSlot(vault, key, secret, random) })
    }
  }
  for (const { name, bytes } of files) {
    const path = `${keyFolder(vault)}/${name}`
    await backend.write(path, bytes)
    const stored = await backend.read(path)
    if (stored === undefined || !isEqualBytes(stored, bytes)) {
      throw new AppError('sync.serverError', { params: { status: 'torn' } })
    }
  }
  return files
}

/** The slots of a vault. Files that are none, are damaged, or belong to another vault are left aside. */
export async function readSlots(backend: Backend, vault: string): Promise<StoredSlot[]> {
  const slots: StoredSlot[] = []
  for (const { name } of await backend.list(keyFolder(vault))) {
    const bytes = await backend.read(`${keyFolder(vault)}/${name}`)
    const slot = bytes === undefined ? undefined : readSlot(bytes)
    if (bytes !== undefined && slot?.vault === vault) slots.push({ name, bytes: new Uint8Array(bytes), slot })
  }
  return slots
}

/**
 * The raw keys that a secret opens, one a key id. Rejects with `sync.wrongCode` if it opens none. Wipe
 * them (`bytes.fill(0)`) as soon as they are wrapped or imported.
 */
export async function openSlots(slots: readonly StoredSlot[], secret: Secret): Promise<RawVaultKey[]> {
  const keys = new Map<string, RawVaultKey>()
  for (const { slot } of slots) {
    if (slot.kind !== secret.kind || keys.has(slot.keyId)) continue
    try {
      keys.set(slot.keyId, await openSlot(slot, secret))
    } catch (error) {
      // Another code's slot. Whether any was ours is known at the end.
      if (!(error instanceof AppError) || error.code !== 'sync.wrongCode') throw error
    }
  }
  if (keys.size === 0) throw new AppError('sync.wrongCode')
  return [...keys.values()]
}
