import {
  createDeriver,
  type FileKey,
  type NotesKey,
  type NotesKeySlot,
  notesKeySlotSchema,
  openNotesKey,
} from '@/lib/crypto/secured/notes-key'
import { AppError } from '@/lib/errors/app-error'
import type { KeySlots } from './ports'

export interface NamedSlot {
  keyId: string
  slot: NotesKeySlot
}

/** Every slot of every key. What is no slot is of another version and stays where it is. */
export async function readSlots(slots: Pick<KeySlots, 'readAll'>): Promise<NamedSlot[]> {
  return [...(await slots.readAll())].flatMap(([keyId, values]) =>
    values.flatMap((value) => {
      const slot = notesKeySlotSchema.safeParse(value)
      return slot.success ? [{ keyId, slot: slot.data }] : []
    }),
  )
}

/**
 * Every notes key that a passphrase opens, smallest id first, with its key for files.
 * @throws AppError `secured.wrongPassphrase` where it opens none
 */
export async function openSlots(
  slots: readonly NamedSlot[],
  passphrase: string,
): Promise<FileKey & { keys: NotesKey[] }> {
  const derive = createDeriver(passphrase)
  const keys = new Map<string, NotesKey>()
  let file: FileKey | undefined
  for (const { keyId, slot } of slots) {
    // A damaged slot is no reason to miss the others.
    const derived = await derive(slot.header).catch(() => undefined)
    const key = derived && (await openNotesKey(slot, derived.wrapKey))
    if (!key || key.id !== keyId) continue
    keys.set(keyId, key)
    file ??= { fileKey: derived.fileKey, header: slot.header }
  }
  if (!file) throw new AppError('secured.wrongPassphrase')
  return { ...file, keys: sortKeys(keys.values()) }
}

/** The first seals new notes, so every browser that has the same keys takes the same one. */
export function sortKeys(keys: Iterable<NotesKey>): NotesKey[] {
  return [...keys].toSorted((one, other) => (one.id < other.id ? -1 : 1))
}
