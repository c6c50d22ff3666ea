import { argon2idAsync } from '@noble/hashes/argon2.js'
import { AppError } from '@/lib/errors/app-error'
import { type Bytes, decodeText, encodeText, fromBase32, toBase32 } from './bytes'
import type { Random } from './random'
import {
  areSafeParams,
  defaultParams,
  type PassphraseParams,
  type Slot,
  type SlotHeader,
  slotSchema,
} from './slot-schema'
import type { RawVaultKey } from './vault-key'

/** What opens a slot: the sync code's 16 bytes, or a passphrase as typed. */
export type Secret = { kind: 'code'; code: Uint8Array } | { kind: 'passphrase'; passphrase: string }

/** A slot file: the key wrapped by the secret, with all that stands beside it as associated data. */
export async function makeSlot(
  vault: string,
  raw: RawVaultKey,
  secret: Secret,
  random: Random,
  params: PassphraseParams = defaultParams,
): Promise<Bytes> {
  const header: SlotHeader = {
    format: 'clipfile key slot',
    version: 1,
    vault,
    keyId: raw.id,
    generation: raw.generation,
    kind: secret.kind,
    salt: toBase32(random.bytes(32)),
    ...(secret.kind === 'passphrase' ? { params } : {}),
  }
  const wrapped = await crypto.subtle.encrypt(gcmOf(header), await wrappingKey(header, secret), raw.bytes)
  return writeSlot({ ...header, wrapped: toBase32(new Uint8Array(wrapped)) })
}

/**
 * What a slot file says; undefined for bytes that are not exactly what `makeSlot` writes. Throws
 * `sync.weakSlot` for parameters below the floor or above the ceiling.
 */
export function readSlot(bytes: Uint8Array): Slot | undefined {
  let slot: Slot
  try {
    slot = slotSchema.parse(JSON.parse(decodeText(bytes)))
  } catch {
    return undefined
  }
  if (decodeText(writeSlot(slot)) !== decodeText(bytes)) return undefined
  if ((slot.kind === 'passphrase') !== (slot.params !== undefined)) return undefined
  if (slot.params !== undefined && !areSafeParams(slot.params)) throw new AppError('sync.weakSlot')
  return slot
}

/** The raw key of a slot. Rejects with `sync.wrongCode` for another secret or an altered slot. Wipe the key after use. */
export async function openSlot(slot: Slot, secret: Secret): Promise<RawVaultKey> {
  const { wrapped, ...header } = slot
  if (slot.kind !== secret.kind) throw new AppError('sync.wrongCode')
  try {
    const key = await wrappingKey(header, secret)
    const bytes = new Uint8Array(await crypto.subtle.decrypt(gcmOf(header), key, decode(wrapped)))
    return { id: slot.keyId, generation: slot.generation, bytes }
  } catch (cause) {
    throw new AppError('sync.wrongCode', { cause })
  }
}

function gcmOf(header: SlotHeader): AesGcmParams {
  return { name: 'AES-GCM', iv: new Uint8Array(12), additionalData: encodeText(canonicalHeader(header)) }
}

async function wrappingKey(header: SlotHeader, secret: Secret): Promise<CryptoKey> {
  const salt = decode(header.salt)
  const strong =
    secret.kind === 'code' ? new Uint8Array(secret.code) : await stretch(header, secret.passphrase)
  const base = await crypto.subtle.importKey('raw', strong, 'HKDF', false, ['deriveKey'])
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt, info: encodeText(`clipfile slot 1 ${secret.kind}`) },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

async function stretch(header: SlotHeader, passphrase: string): Promise<Bytes> {
  const params = header.params ?? defaultParams
  // One passphrase, however the keyboard composes its accents.
  const typed = encodeText(passphrase.normalize('NFKC'))
  const options = { t: params.passes, m: params.memoryKiB, p: params.lanes, dkLen: 32 }
  return new Uint8Array(await argon2idAsync(typed, decode(header.salt), options))
}

// One canonical form: keys in this order, no white space. It is bound to the wrapped key as associated data.
function canonicalHeader(header: SlotHeader): string {
  const { format, version, vault, keyId, generation, kind, salt, params } = header
  const bound = { format, version, vault, keyId, generation, kind, salt }
  if (params === undefined) return JSON.stringify(bound)
  const { memoryKiB, passes, lanes } = params
  return JSON.stringify({ ...bound, params: { memoryKiB, passes, lanes } })
}

function writeSlot(slot: Slot): Bytes {
  const { wrapped, ...header } = slot
  return encodeText(`${canonicalHeader(header).slice(0, -1)},"wrapped":"${wrapped}"}`)
}

function decode(text: string): Bytes {
  const bytes = fromBase32(text)
  if (bytes === undefined) throw new RangeError('not base32')
  return bytes
}
