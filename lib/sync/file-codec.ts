import { type FileIdentity, openFile, readKeyId, sealFile } from '@/lib/crypto/envelope'
import type { Random } from '@/lib/crypto/random'
import { newestKey, type VaultKey } from '@/lib/crypto/vault-key'
import { AppError } from '@/lib/errors/app-error'

/** Between the text of a payload and the bytes on the store. */
export interface FileCodec {
  seal(identity: FileIdentity, text: string): Promise<Uint8Array>
  /** Rejects with `sync.unknownKey` for a key that is not here, `sync.damagedFile` for everything else. */
  open(identity: FileIdentity, bytes: Uint8Array): Promise<string>
}

/** The codec that ships: every file sealed under the newest key, opened with whichever it names. */
export function createVaultCodec(keys: readonly VaultKey[], random: Random): FileCodec {
  return {
    async seal(identity, text) {
      const key = newestKey(keys)
      if (key === undefined) throw new AppError('sync.unknownKey')
      return sealFile(key, identity, text, random)
    },
    async open(identity, bytes) {
      const keyId = readKeyId(bytes)
      if (keyId === undefined) throw new AppError('sync.damagedFile')
      const key = keys.find(({ id }) => id === keyId)
      if (key === undefined) throw new AppError('sync.unknownKey', { params: { key: keyId } })
      try {
        return await openFile(key, identity, bytes)
      } catch (cause) {
        throw new AppError('sync.damagedFile', { cause })
      }
    },
  }
}
