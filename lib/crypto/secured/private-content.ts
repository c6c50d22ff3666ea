import { AppError } from '@/lib/errors/app-error'
import { z } from '@/lib/record/zod'
import { type Bytes, decodeText, encodeText } from '../bytes'

/** What a lock keeps: a note and tags of one's own. Keys of a newer version are kept. */
export const privateContentSchema = z.looseObject({ note: z.string(), tags: z.array(z.string()).default([]) })
export type PrivateContent = z.infer<typeof privateContentSchema>

export function encodeContent(content: PrivateContent): Bytes {
  return encodeText(JSON.stringify(content))
}

/** @throws AppError `secured.altered` where the bytes are no content */
export function decodeContent(bytes: Uint8Array): PrivateContent {
  try {
    return privateContentSchema.parse(JSON.parse(decodeText(bytes)))
  } catch {
    // The cause would quote the plaintext, and causes end up in logs.
    throw new AppError('secured.altered')
  }
}

/** A note without text and tags is no note. */
export function isEmptyContent({ note, tags, ...unknown }: PrivateContent): boolean {
  return note === '' && tags.length === 0 && Object.keys(unknown).length === 0
}

export function isSameContent(one: PrivateContent, other: PrivateContent): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

function sorted(content: PrivateContent): [string, unknown][] {
  return Object.entries(content).toSorted(([left], [right]) => (left < right ? -1 : 1))
}
