import type { Bytes } from '@/lib/crypto/bytes'
import type { VaultKey } from '@/lib/crypto/vault-key'
import { z } from '@/lib/record/zod'
import { storeSettingsSchema } from './backends/open-backend'

const vaultKeySchema = z.object({
  id: z.string(),
  idBytes: z.instanceof(Uint8Array),
  generation: z.number().int().positive(),
  /** Not extractable: scripts can use it, and none can read it out. */
  key: z.instanceof(CryptoKey),
})

/** How this browser reaches its vault. Kept in this browser's database alone, never exported, synced or logged. */
export const connectionSchema = z.object({
  settings: storeSettingsSchema,
  vault: z.string(),
  keys: z.array(vaultKeySchema).transform((keys) => keys as VaultKey[]), // Uint8Array is narrower there
  slots: z.array(
    z.object({ name: z.string(), bytes: z.custom<Bytes>((bytes) => bytes instanceof Uint8Array) }),
  ),
  isPaused: z.boolean().default(false),
  /** Own files were written anew under keys of at least this generation. */
  rewritten: z.number().int().nonnegative().default(0),
})
export type Connection = z.infer<typeof connectionSchema>

/** The highest generation of a ring of keys. */
export function generationOf(keys: Connection['keys']): number {
  return Math.max(0, ...keys.map(({ generation }) => generation))
}
