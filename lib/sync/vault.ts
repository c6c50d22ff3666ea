import { toBase32 } from '@/lib/crypto/bytes'
import type { Secret } from '@/lib/crypto/key-slots'
import type { Random } from '@/lib/crypto/random'
import { createRawKey, importVaultKey, type RawVaultKey, type VaultKey } from '@/lib/crypto/vault-key'
import { AppError } from '@/lib/errors/app-error'
import type { Backend } from './backend'
import { keyFolder, root } from './file-name'
import { openSlots, readSlots, type StoredSlot, writeSlots } from './key-files'
import type { SlotFile } from './slot-file'

/** A vault that this browser can read and write. The slot files are kept for an emptied store. */
export interface OpenVault {
  vault: string
  keys: VaultKey[]
  slots: SlotFile[]
  /** Other vaults on the same store: two browsers were set up at once, or somebody chose a second one. */
  others: string[]
}

/** Ids of the vaults on a store. */
export async function listVaults(backend: Backend): Promise<string[]> {
  const entries = await backend.list(root)
  return entries
    .filter(({ name, kind }) => kind === 'folder' && /^[a-z2-7]{26}$/.test(name))
    .map(({ name }) => name)
    .sort()
}

/**
 * Makes a vault with one key of generation 1, wrapped by each secret. Rejects with `sync.vaultExists` if
 * there is one and no second was asked for. Looks again afterwards: if `others` is not empty then, ask
 * which to keep before anything is uploaded.
 */
export async function createVault(
  backend: Backend,
  secrets: readonly Secret[],
  random: Random,
  options: { isSecond?: boolean } = {},
): Promise<OpenVault> {
  const before = await listVaults(backend)
  if (before.length > 0 && options.isSecond !== true) throw new AppError('sync.vaultExists')
  const vault = toBase32(random.bytes(16))
  const raw = createRawKey(1, random)
  const slots = await writeSlots(backend, vault, [raw], secrets, random)
  const keys = await importAndWipe([raw])
  const after = await listVaults(backend)
  return { vault, keys, slots, others: after.filter((other) => other !== vault && !before.includes(other)) }
}

/** Opens a vault with a code or passphrase. Rejects with `sync.wrongCode`, or `sync.vaultGone` without slots. */
export async function joinVault(backend: Backend, vault: string, secret: Secret): Promise<OpenVault> {
  const slots = await readSlots(backend, vault)
  if (slots.length === 0) throw new AppError('sync.vaultGone')
  const keys = await importAndWipe(await openSlots(slots, secret))
  const others = (await listVaults(backend)).filter((other) => other !== vault)
  return { vault, keys, slots: slots.map(({ name, bytes }) => ({ name, bytes })), others }
}

/** Lets another code or passphrase open the vault. `present` opens the keys to raw bytes for this moment only. */
export async function addSecret(
  backend: Backend,
  vault: string,
  present: Secret,
  added: Secret,
  random: Random,
): Promise<SlotFile[]> {
  const keys = await openSlots(await readSlots(backend, vault), present)
  try {
    return await writeSlots(backend, vault, keys, [added], random)
  } finally {
    wipe(keys)
  }
}

/** What a change of keys has to mind. */
export interface RotateOptions {
  /** The keys of this browser. All of them must open, or the new secrets would leave a generation unreadable. */
  held?: readonly VaultKey[]
  /**
   * A code or passphrase became known: its slots are deleted once the new ones are safe. Call `rewriteLogs`
   * afterwards, here and on every other browser as soon as it has the new key.
   */
  isLeaked?: boolean
}

/**
 * A key of the next generation, and every key wrapped by the new secrets: what a removed browser or a
 * leaked passphrase opens is no longer written under. Old slots stay unless `isLeaked`; what they open was
 * readable before. Rejects with `sync.wrongCode`, and with `sync.oldCode` if `present` (several, where two
 * browsers changed keys at once) opens some of the held keys but not all.
 */
export async function rotateKey(
  backend: Backend,
  vault: string,
  present: Secret | readonly Secret[],
  secrets: readonly Secret[],
  random: Random,
  options: RotateOptions = {},
): Promise<OpenVault> {
  const before = await readSlots(backend, vault)
  const old = await openAll(before, Array.isArray(present) ? present : [present], options.held ?? [])
  const next = createRawKey(Math.max(...old.map(({ generation }) => generation)) + 1, random)
  try {
    const slots = await writeSlots(backend, vault, [...old, next], secrets, random)
    const keys = await importAndWipe([...old, next])
    if (options.isLeaked === true) {
      for (const { name } of before) await backend.remove(`${keyFolder(vault)}/${name}`)
    }
    return { vault, keys, slots, others: [] }
  } finally {
    wipe([...old, next])
  }
}

/**
 * The ring of a browser that was given a newer code: what that opens, and what was here before, since two
 * browsers may have made a generation at the same time, each under a code of its own.
 */
export function mergeKeys(held: readonly VaultKey[], opened: readonly VaultKey[]): VaultKey[] {
  const ids = new Set(opened.map(({ id }) => id))
  return [...opened, ...held.filter(({ id }) => !ids.has(id))]
}

async function openAll(
  slots: readonly StoredSlot[],
  secrets: readonly Secret[],
  held: readonly VaultKey[],
): Promise<RawVaultKey[]> {
  const keys = new Map<string, RawVaultKey>()
  let failure: unknown
  for (const secret of secrets) {
    try {
      for (const key of await openSlots(slots, secret)) keys.set(key.id, key)
    } catch (error) {
      failure = error
    }
  }
  const isLacking = held.some(({ id }) => !keys.has(id))
  if (failure === undefined && !isLacking) return [...keys.values()]
  wipe([...keys.values()])
  throw failure ?? new AppError('sync.oldCode')
}

async function importAndWipe(raw: readonly RawVaultKey[]): Promise<VaultKey[]> {
  try {
    return await Promise.all(raw.map(importVaultKey))
  } finally {
    wipe(raw)
  }
}

function wipe(keys: readonly RawVaultKey[]): void {
  for (const { bytes } of keys) bytes.fill(0)
}
