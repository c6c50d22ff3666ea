import { readSlot } from '@/lib/crypto/key-slots'
import type { Backend } from './backend'
import { keyFolder } from './file-name'
import type { SlotFile } from './slot-file'

/**
 * Puts the key slots back that this browser keeps, for every key that has none on the store: what is
 * written under a key must stay readable for whoever joins. A key that has a slot keeps what it has, so a slot that
 * was deleted because its code became known does not come back, unless the slots kept here are the newest: then all
 * of them do, since a store put back to a day before a change of keys has slots for the older keys that the new code
 * does not open.
 */
export async function restoreSlots(
  backend: Backend,
  vault: string,
  slots: readonly SlotFile[] = [],
): Promise<void> {
  if (slots.length === 0) return
  const folder = keyFolder(vault)
  const there = new Set((await backend.list(folder)).map(({ name }) => name))
  const write = async ({ name, bytes }: SlotFile) => {
    await backend.write(`${folder}/${name}`, bytes)
    there.add(name)
  }
  const keys = new Set(Array.from(there, keyIdOf))
  for (const slot of slots) if (!keys.has(keyIdOf(slot.name))) await write(slot)
  if (!areNewest(slots, there)) return
  for (const slot of slots) if (!there.has(slot.name)) await write(slot)
}

/**
 * Whoever changes keys for a leak makes a generation and deletes all slots before it. So where a slot of our newest
 * generation stands, and none of a key that we do not know, nothing of what we keep was deleted for a leak.
 */
function areNewest(slots: readonly SlotFile[], there: ReadonlySet<string>): boolean {
  const known = new Set(slots.map(({ name }) => keyIdOf(name)))
  if ([...there].some((name) => !known.has(keyIdOf(name)))) return false
  const generations = slots.map(({ bytes }) => readSlot(bytes)?.generation ?? 0)
  const newest = Math.max(...generations)
  return slots.some(({ name }, index) => generations[index] === newest && there.has(name))
}

function keyIdOf(name: string): string {
  return name.slice(0, Math.max(0, name.indexOf('-')))
}
