import type { PrivatePorts } from './ports'
import { type NamedSlot, readSlots } from './read-slots'
import { type NotesSession, notesSessionSchema } from './session-schema'

const minute = 60_000

/** The keys of this browser while it is unlocked; undefined when their time is over. */
export async function readSession(
  ports: PrivatePorts,
  slots: readonly NamedSlot[],
): Promise<NotesSession | undefined> {
  const stored = await ports.session.read()
  if (stored === undefined) return undefined
  const session = judge(ports, stored, slots)
  if (session) return session
  // A window that is changing the passphrase has written the slots and not yet the session: it is waited
  // for, and judged anew, lest its session be taken away.
  return await runAlone(ports, async () => {
    const [again, newSlots] = await Promise.all([ports.session.read(), readSlots(ports.slots)])
    const current = again === undefined ? undefined : judge(ports, again, newSlots)
    if (!current) await ports.session.write(undefined)
    return current
  })
}

/** One act at a time over all windows; it must not call `readSession`. */
export function runAlone<T>(ports: PrivatePorts, act: () => Promise<T>): Promise<T> {
  return ports.exclusive ? ports.exclusive(act) : act()
}

function judge(ports: PrivatePorts, stored: unknown, slots: readonly NamedSlot[]): NotesSession | undefined {
  const read = notesSessionSchema.safeParse(stored)
  if (!read.success) return undefined
  const isOver = read.data.expiresAt !== 0 && read.data.expiresAt <= ports.now()
  // Changed elsewhere: whoever works on here has to know the new passphrase.
  const isCurrent = slots.some(({ slot }) => slot.header === read.data.header)
  return isCurrent && !isOver ? read.data : undefined
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
