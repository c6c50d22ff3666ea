import { concatBytes, decodeText, encodeText, isEqualBytes, toBase32 } from './bytes'
import { deflateBytes, inflateBytes } from './compression'
import { paddedLength } from './padding'
import type { Random } from './random'
import type { VaultKey } from './vault-key'

/** What a file is, bound to its content: a file moved, renamed or passed off as another does not open. */
export interface FileIdentity {
  vault: string
  writer: string
  epoch: number
  kind: 'seg' | 'pack'
  from: number
  to: number
}

const magic = encodeText('CLF1')
const keyIdLength = 8
const saltLength = 32
const headerLength = magic.length + keyIdLength + saltLength
const tagLength = 16
/** A nonce may be fixed where every file has a key of its own. */
const nonce = new Uint8Array(12)
/** Nothing that unpacks to more was written by this product: 16 files of the greatest size. */
const maxPlainBytes = 64 * 1024 * 1024

/**
 * Text to the bytes that the store keeps (docs/sync-format.md, Envelope): `CLF1`, key id, salt, AES-256-GCM of
 * length, deflated text and PADMÉ padding, under a key of the file's own.
 */
export async function sealFile(
  key: VaultKey,
  identity: FileIdentity,
  text: string,
  random: Random,
): Promise<Uint8Array> {
  const packed = await deflateBytes(encodeText(text))
  const plain = new Uint8Array(paddedLength(4 + packed.length))
  new DataView(plain.buffer).setUint32(0, packed.length)
  plain.set(packed, 4)
  const salt = random.bytes(saltLength)
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv: nonce, additionalData: describe(identity, key.id) },
    await deriveFileKey(key, salt),
    plain,
  )
  return concatBytes(magic, key.idBytes, salt, new Uint8Array(sealed))
}

/** The id of the key that a file was sealed under; undefined for bytes that are no envelope. */
export function readKeyId(bytes: Uint8Array): string | undefined {
  const isEnvelope =
    bytes.length >= headerLength + tagLength && isEqualBytes(bytes.subarray(0, magic.length), magic)
  return isEnvelope ? toBase32(bytes.subarray(magic.length, magic.length + keyIdLength)) : undefined
}

/** Undoes `sealFile`. Rejects (with whatever error) for another key, another identity, or one changed bit. */
export async function openFile(key: VaultKey, identity: FileIdentity, bytes: Uint8Array): Promise<string> {
  if (readKeyId(bytes) !== key.id) throw new RangeError('sealed under another key, or no envelope')
  const salt = new Uint8Array(bytes.subarray(headerLength - saltLength, headerLength))
  const plain = new Uint8Array(
    await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: nonce, additionalData: describe(identity, key.id) },
      await deriveFileKey(key, salt),
      new Uint8Array(bytes.subarray(headerLength)),
    ),
  )
  const length = new DataView(plain.buffer).getUint32(0)
  if (length > plain.length - 4) throw new RangeError('the envelope states a wrong length')
  return decodeText(await inflateBytes(plain.subarray(4, 4 + length), maxPlainBytes))
}

async function deriveFileKey(key: VaultKey, salt: BufferSource): Promise<CryptoKey> {
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt, info: encodeText('clipfile file key 1') },
    key.key,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

// No part can hold a line feed: they are base32, numbers and fixed words.
function describe(identity: FileIdentity, keyId: string) {
  const { vault, writer, epoch, kind, from, to } = identity
  return encodeText(['clipfile file 1', vault, keyId, writer, epoch, kind, from, to].join('\n'))
}
