import { decodeText, encodeText } from '@/lib/crypto/bytes'
import { AppError } from '@/lib/errors/app-error'
import type { FileCodec } from '@/lib/sync/file-codec'

/** Binds the identity and hides nothing: for the schedules that are about everything but encryption. */
export const plainCodec: FileCodec = {
  async seal(identity, text) {
    return encodeText(`${JSON.stringify(identity)}\n${text}`)
  },
  async open(identity, bytes) {
    const text = decodeText(bytes)
    const head = `${JSON.stringify(identity)}\n`
    if (!text.startsWith(head)) throw new AppError('sync.damagedFile')
    return text.slice(head.length)
  },
}
