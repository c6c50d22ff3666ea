const pattern = /^(\d{13})-([0-9a-f]{4})$/
const maxCounter = 0xffff
const maxMs = 9_999_999_999_999
/** A clock further ahead than this is not followed: only what is shown depends on it, and ours must not run out. */
const maxAheadMs = 400 * 24 * 3600 * 1000

/**
 * The time of the next edit: `nowMs`, or just after `previous` where the clock stands or went back.
 * Text that sorts: 13 digits of ms, `-`, 4 hex digits. Only picks which of several heads is shown.
 */
export function nextHlc(previous: string | undefined, nowMs: number): string {
  const now = Math.min(Math.max(0, Math.floor(nowMs)), maxMs)
  const last = readHlc(previous)
  if (last === undefined || now > last.ms) return writeHlc(now, 0)
  return last.counter < maxCounter
    ? writeHlc(last.ms, last.counter + 1)
    : writeHlc(Math.min(last.ms + 1, maxMs), 0)
}

/**
 * Our clock after an edit with the time `seen` was applied: never behind it, so that the next edit here
 * is shown before the one it followed. Text that is no time, or is over 400 days ahead, is left aside.
 */
export function receiveHlc(own: string | undefined, seen: string, nowMs: number): string {
  const other = readHlc(seen)
  const mine = readHlc(own) === undefined ? writeHlc(0, 0) : (own ?? '')
  if (other === undefined || other.ms > nowMs + maxAheadMs) return mine
  return seen > mine ? seen : mine
}

function readHlc(text: string | undefined): { ms: number; counter: number } | undefined {
  const match = text === undefined ? null : pattern.exec(text)
  return match === null ? undefined : { ms: Number(match[1]), counter: Number.parseInt(match[2] ?? '0', 16) }
}

function writeHlc(ms: number, counter: number): string {
  return `${String(ms).padStart(13, '0')}-${counter.toString(16).padStart(4, '0')}`
}
