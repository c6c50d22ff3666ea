import { readSlot, type Secret } from '@/lib/crypto/key-slots'
import { systemRandom } from '@/lib/crypto/random'
import { createSyncCode, readSyncCode, writeCodePayload, writeCodeWords } from '@/lib/crypto/sync-code'
import { AppError } from '@/lib/errors/app-error'
import type { Backend } from '@/lib/sync/backend'
import type { Connection } from '@/lib/sync/connection'
import { keyFolder } from '@/lib/sync/file-name'
import type { SlotFile } from '@/lib/sync/slot-file'
import { addSecret, joinVault, mergeKeys, rotateKey } from '@/lib/sync/vault'

/** A sync code as it is shown once: twelve words, and what the QR code holds. */
export interface ShownCode {
  words: string
  payload: string
}

/** A connection after its keys changed, and the code that was made, if one was. */
interface KeyChange {
  connection: Connection
  code: ShownCode
}

/** Shorter ones are guessed too soon, whatever the stretching costs. */
const leastPassphrase = 12

export function showCode(vault: string, code: Uint8Array): ShownCode {
  return { words: writeCodeWords(code), payload: writeCodePayload(vault, code) }
}

/** What the user typed: a sync code in either form, else a passphrase. */
export function readSecret(typed: string): Secret {
  const read = readSyncCode(typed)
  return read ? { kind: 'code', code: read.code } : { kind: 'passphrase', passphrase: typed }
}

export function hasPassphrase({ slots }: Connection): boolean {
  return slots.some(isPassphraseSlot)
}

/** A further code for the same vault. `present` opens the keys for this moment, since resting ones cannot be read. */
export async function addCode(backend: Backend, connection: Connection, present: string): Promise<KeyChange> {
  const code = createSyncCode(systemRandom)
  const added = { kind: 'code', code } as const
  const slots = await addSecret(backend, connection.vault, readSecret(present), added, systemRandom)
  return {
    connection: { ...connection, slots: [...connection.slots, ...slots] },
    code: showCode(connection.vault, code),
  }
}

/**
 * Sets or changes the passphrase: the new slots stand on the store before the old ones go. Codes go on
 * working. Rejects with `sync.shortPassphrase` or `sync.wrongCode`.
 */
export async function changePassphrase(
  backend: Backend,
  connection: Connection,
  present: string,
  passphrase: string,
): Promise<Connection> {
  if (passphrase.length < leastPassphrase) throw new AppError('sync.shortPassphrase')
  const { vault } = connection
  const before = await listSlots(backend, vault)
  const added = { kind: 'passphrase', passphrase } as const
  const slots = await addSecret(backend, vault, readSecret(present), added, systemRandom)
  await removeSlots(backend, vault, before.filter(isPassphraseSlot))
  return {
    ...connection,
    slots: [...connection.slots.filter((slot) => !isPassphraseSlot(slot)), ...slots],
  }
}

/**
 * A key of the next generation under a new code; older codes and passphrases no longer open the vault.
 * Rejects with `sync.oldCode` where `present` opens some of the keys that are here, but not all.
 */
export async function replaceKeys(
  backend: Backend,
  connection: Connection,
  present: string,
): Promise<KeyChange> {
  const { vault, keys } = connection
  const code = createSyncCode(systemRandom)
  const secrets = [{ kind: 'code', code } as const]
  const opened = await rotateKey(backend, vault, readSecret(present), secrets, systemRandom, {
    held: keys,
    // Also where nothing leaked: a removed browser's code shall be refused, not open half of it.
    isLeaked: true,
  })
  return {
    connection: { ...connection, keys: mergeKeys(keys, opened.keys), slots: opened.slots },
    code: showCode(vault, code),
  }
}

/** The newest code, typed where another browser made one. Keys of before stay: files under them still stand. */
export async function renewKeys(
  backend: Backend,
  connection: Connection,
  typed: string,
): Promise<Connection> {
  const opened = await joinVault(backend, connection.vault, readSecret(typed))
  return { ...connection, keys: mergeKeys(connection.keys, opened.keys), slots: opened.slots }
}

function isPassphraseSlot({ bytes }: SlotFile): boolean {
  try {
    return readSlot(bytes)?.kind === 'passphrase'
  } catch {
    return true // Its parameters are not safe, which only a passphrase's slot has.
  }
}

async function listSlots(backend: Backend, vault: string): Promise<SlotFile[]> {
  const slots: SlotFile[] = []
  for (const { name } of await backend.list(keyFolder(vault))) {
    const bytes = await backend.read(`${keyFolder(vault)}/${name}`)
    if (bytes !== undefined) slots.push({ name, bytes: new Uint8Array(bytes) })
  }
  return slots
}

async function removeSlots(backend: Backend, vault: string, slots: readonly SlotFile[]): Promise<void> {
  for (const { name } of slots) await backend.remove(`${keyFolder(vault)}/${name}`)
}
