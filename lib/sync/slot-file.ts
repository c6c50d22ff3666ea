import type { Bytes } from '@/lib/crypto/bytes'

/** A key slot file as this browser keeps it, so that an emptied store can be filled again. */
export interface SlotFile {
  name: string
  bytes: Bytes
}
