import { isEqualBytes } from '@/lib/crypto/bytes'
import { readSlot } from '@/lib/crypto/key-slots'
import type { Backend } from './backend'
import { keyFolder } from './file-name'
import type { Session } from './session'
import type { SlotFile } from './slot-file'

/** Puts back what the store lost of the key slots that this browser keeps, and looks again at the next run if it could not. */
export async function restoreSlots(session: Session): Promise<void> {
  const { deps, state } = session
  const { slots = [], backend } = deps
  if (slots.length === 0) return
  const missing = await findMissing(backend, state.vault, slots)
  const there = state.areSlotsDue === true ? slots.filter((slot) => !missing.includes(slot)) : []
  if (missing.length === 0 && there.length === 0) return
  // Written down first: a file that was torn has the name of a whole one.
  if (missing.length > 0) await session.commit({ areSlotsDue: true })
  const areWhole = await putSlots(backend, state.vault, missing, true)
  const wereWhole = await putSlots(backend, state.vault, there, false)
  if (areWhole && wereWhole) await session.commit({ areSlotsDue: false })
}

/**
 * Every key that has no slot on the store gets ours back: what is written under a key must stay readable for
 * whoever joins. A key that has a slot keeps what it has, so a slot that was deleted because its code became known
 * does not come back, unless the slots kept here are the newest: then all of them do, since a store put back to a
 * day before a change of keys has slots for the older keys that the new code does not open.
 */
export async function findMissing(
  backend: Backend,
  vault: string,
  slots: readonly SlotFile[],
): Promise<SlotFile[]> {
  const names = new Set((await backend.list(keyFolder(vault))).map(({ name }) => name))
  const keys = new Set(Array.from(names, keyIdOf))
  const lacking = slots.filter(({ name }) => !keys.has(keyIdOf(name)))
  for (const { name } of lacking) names.add(name)
  return areNewest(slots, names)
    ? slots.filter((slot) => lacking.includes(slot) || !names.has(slot.name))
    : lacking
}

/**
 * Whoever changes keys for a leak makes a generation and deletes all slots before it. So where a slot of our newest
 * generation stands, and none of a key that we do not know, nothing of what we keep was deleted for a leak.
 */
function areNewest(slots: readonly SlotFile[], names: ReadonlySet<string>): boolean {
  const known = new Set(slots.map(({ name }) => keyIdOf(name)))
  if ([...names].some((name) => !known.has(keyIdOf(name)))) return false
  const generations = slots.map(({ bytes }) => readSlot(bytes)?.generation ?? 0)
  const newest = Math.max(...generations)
  return slots.some(({ name }, index) => generations[index] === newest && names.has(name))
}

/**
 * Writes the slots that are not there as they are kept here; where `isMissing` is false, only those that are there
 * and damaged. A listing may lie, and a write in place of a whole file may tear it: so each is read first. Answers whether
 * all can be read now.
 */
async function putSlots(
  backend: Backend,
  vault: string,
  slots: readonly SlotFile[],
  isMissing: boolean,
): Promise<boolean> {
  let areWhole = true
  for (const { name, bytes } of slots) {
    const path = `${keyFolder(vault)}/${name}`
    const stored = await backend.read(path)
    if (stored === undefined ? !isMissing : isEqualBytes(stored, bytes)) continue
    if (stored !== undefined) await backend.remove(path)
    await backend.write(path, bytes)
    const written = await backend.read(path)
    areWhole &&= written !== undefined && isEqualBytes(written, bytes)
  }
  return areWhole
}

function keyIdOf(name: string): string {
  return name.slice(0, Math.max(0, name.indexOf('-')))
}
