import { keyFolder } from './file-name'
import type { Session } from './session'

/**
 * Puts the key slots back that this browser keeps, for every key that has none on the store: what is
 * written under a key must stay readable for whoever joins. A key that has a slot keeps what it has, so a slot that
 * was deleted because its code became known does not come back.
 */
export async function restoreSlots(session: Session): Promise<void> {
  const { slots = [], backend } = session.deps
  if (slots.length === 0) return
  const folder = keyFolder(session.state.vault)
  const there = new Set((await backend.list(folder)).map(({ name }) => keyIdOf(name)))
  for (const { name, bytes } of slots) {
    if (!there.has(keyIdOf(name))) await backend.write(`${folder}/${name}`, bytes)
  }
}

function keyIdOf(name: string): string {
  return name.slice(0, Math.max(0, name.indexOf('-')))
}
