import type { Bytes } from '@/lib/crypto/bytes'
import { fromBase64, toBase64 } from '@/lib/crypto/secured/canonical-base64'
import { readForeignKey } from '@/lib/crypto/secured/foreign-value'
import { AppError } from '@/lib/errors/app-error'
import { z } from '@/lib/record/zod'
import type { PrivatePorts, SessionStore } from './ports'

const storedSchema = z.object({ key: z.string(), expiresAt: z.number() })

/** The key of another tool's values, in memory alone and for as long as private notes would stay open. */
export interface SiteKey {
  read(): Promise<Bytes | undefined>
  /** @throws AppError `secured.notKey` */
  enter(text: string): Promise<void>
  forget(): Promise<void>
  subscribe(listener: () => void): () => void
}

export function createSiteKey(
  session: SessionStore,
  { lockMinutes, lockLater, now }: Pick<PrivatePorts, 'lockMinutes' | 'lockLater' | 'now'>,
): SiteKey {
  const forget = () => session.write(undefined)
  return {
    forget,
    subscribe: session.subscribe,
    async read() {
      const stored = storedSchema.safeParse(await session.read())
      if (!stored.success) return undefined
      const { key, expiresAt } = stored.data
      if (expiresAt === 0 || expiresAt > now()) return fromBase64(key)
      await forget()
      return undefined
    },
    async enter(text) {
      const key = readForeignKey(text)
      if (!key) throw new AppError('secured.notKey')
      const minutes = await lockMinutes()
      await session.write({ key: toBase64(key), expiresAt: minutes === 0 ? 0 : now() + minutes * 60_000 })
      if (minutes > 0) await lockLater(minutes)
    },
  }
}
