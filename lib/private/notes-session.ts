import type { PrivatePorts } from './ports'
import type { NamedSlot } from './read-slots'
import { type NotesSession, notesSessionSchema } from './session-schema'

const minute = 60_000

/** The keys of this browser while it is unlocked; undefined when their time is over. */
export async function readSession(
  { session, now }: PrivatePorts,
  slots: readonly NamedSlot[],
): Promise<NotesSession | undefined> {
  const stored = await session.read()
  if (stored === undefined) return undefined
  const read = notesSessionSchema.safeParse(stored)
  const isOver = read.success && read.data.expiresAt !== 0 && read.data.expiresAt <= now()
  // Changed elsewhere: whoever works on here has to know the new passphrase.
  const isCurrent = read.success && slots.some(({ slot }) => slot.header === read.data.header)
  if (read.success && !isOver && isCurrent) return read.data
  await session.write(undefined)
  return undefined
}

/** Keeps the keys in memory for the time that the user set. */
export async function writeSession(
  ports: PrivatePorts,
  held: Omit<NotesSession, 'expiresAt'>,
): Promise<void> {
  const minutes = await ports.lockMinutes()
  const expiresAt = minutes === 0 ? 0 : ports.now() + minutes * minute
  await ports.session.write(notesSessionSchema.encode({ version: 1, ...held, expiresAt }))
  if (minutes > 0) await ports.lockLater(minutes)
}
