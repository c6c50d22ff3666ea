import { createNotesKey, type NotesKey, wrapNotesKeys } from '@/lib/crypto/secured/notes-key'
import { AppError } from '@/lib/errors/app-error'
import { readSession, runAlone, writeSession } from './notes-session'
import type { PrivatePorts } from './ports'
import { openSlots, readSlots, sortKeys } from './read-slots'

/** The shortest passphrase that is taken, in characters. */
export const shortestPassphrase = 8

/**
 * Sets the first passphrase of this library and unlocks.
 * @throws AppError `secured.alreadySet` where one is set by now, here or in another browser
 */
export async function setPassphrase(ports: PrivatePorts, passphrase: string): Promise<void> {
  if ((await readSlots(ports.slots)).length > 0) throw new AppError('secured.alreadySet')
  await wrapAll(ports, [await createNotesKey(ports.random)], passphrase)
}

/**
 * Wraps every notes key that `current` opens, or that is open in this browser, under `next`. The notes
 * themselves stay as they are, and the slots are written in one transaction: whatever is killed in the
 * middle leaves either the old passphrase or the new one.
 * @throws AppError `secured.wrongPassphrase`
 */
export async function changePassphrase(ports: PrivatePorts, current: string, next: string): Promise<void> {
  const slots = await readSlots(ports.slots)
  const { keys } = await openSlots(slots, current)
  const before = (await readSession(ports, slots))?.keys ?? []
  const all = new Map([...before, ...keys].map((key) => [key.id, key]))
  await wrapAll(ports, sortKeys(all.values()), next)
}

async function wrapAll(ports: PrivatePorts, keys: NotesKey[], passphrase: string): Promise<void> {
  const { slots, ...file } = await wrapNotesKeys(keys, passphrase, ports.random, ports.rounds)
  await runAlone(ports, async () => {
    await ports.slots.write(
      new Map(keys.flatMap(({ id }, index) => (slots[index] ? [[id, slots[index]] as const] : []))),
    )
    await writeSession(ports, { keys, ...file })
  })
}
