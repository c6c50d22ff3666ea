import { z } from '@/lib/record/zod'
import type { SharedValues } from './shared-values'

/** What a browser tells the user's others of itself. Travels as a register, encrypted like all else. */
const deviceSchema = z.object({
  name: z.string().max(200),
  /** ISO 8601. */
  joined: z.string(),
  /** ISO 8601; written anew about once a week. */
  seen: z.string(),
  isRemoved: z.boolean().optional(),
})
type DeviceRow = z.infer<typeof deviceSchema>

/** One of the browsers that share the library. */
export interface SyncDevice {
  writer: string
  name: string
  joinedMs: number
  /** When it last told of itself: right within a week. */
  seenMs: number
  isThis: boolean
}

const seenEveryMs = 7 * 24 * 3600_000
const rewriteName = 'rewrite'

/** All browsers of the library that were not removed, this one first, then by when they joined. */
export async function listDevices(devices: SharedValues, writer: string): Promise<SyncDevice[]> {
  const found: SyncDevice[] = []
  for (const [name, value] of await devices.read()) {
    const row = deviceSchema.safeParse(value)
    if (!row.success || row.data.isRemoved === true) continue
    found.push({
      writer: name,
      name: row.data.name,
      joinedMs: Date.parse(row.data.joined),
      seenMs: Date.parse(row.data.seen),
      isThis: name === writer,
    })
  }
  return found.sort(
    (left, right) => Number(right.isThis) - Number(left.isThis) || left.joinedMs - right.joinedMs,
  )
}

/** Tells the others of this browser, where they do not know it yet, or not that it still lives. */
export async function introduceDevice(
  devices: SharedValues,
  own: { writer: string; name: string; nowMs: number },
): Promise<void> {
  const known = deviceSchema.safeParse((await devices.read()).get(own.writer))
  const now = new Date(own.nowMs).toISOString()
  if (!known.success) {
    await devices.change(new Map([[own.writer, { name: own.name, joined: now, seen: now }]]))
    return
  }
  const isFresh = Math.abs(own.nowMs - Date.parse(known.data.seen)) < seenEveryMs
  if (!isFresh && known.data.isRemoved !== true) await changeDevice(devices, own.writer, { seen: now })
}

export async function renameDevice(devices: SharedValues, writer: string, name: string): Promise<void> {
  await changeDevice(devices, writer, { name: name.trim().slice(0, 200) })
}

/** Takes a browser off the list. What it can read is a matter of keys (`rotateKey`). */
export async function markRemoved(devices: SharedValues, writer: string): Promise<void> {
  await changeDevice(devices, writer, { isRemoved: true })
}

/** From this key generation on every browser writes its files anew, so that older keys open nothing for long. */
export async function askForRewrite(devices: SharedValues, generation: number): Promise<void> {
  await devices.change(new Map([[rewriteName, generation]]))
}

/** The generation that files must at least have; 0 where nobody asked. */
export async function rewriteFrom(devices: SharedValues): Promise<number> {
  const value = (await devices.read()).get(rewriteName)
  return typeof value === 'number' ? value : 0
}

async function changeDevice(devices: SharedValues, writer: string, parts: Partial<DeviceRow>): Promise<void> {
  const known = deviceSchema.safeParse((await devices.read()).get(writer))
  if (known.success) await devices.change(new Map([[writer, { ...known.data, ...parts }]]))
}
