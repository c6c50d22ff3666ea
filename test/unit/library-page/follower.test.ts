import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createFollower } from '@/components/library/state/follower'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A reading that takes `ms`, and when each began. */
function slowReading(ms: number) {
  const starts: number[] = []
  const read = () =>
    new Promise<void>((resolve) => {
      starts.push(performance.now())
      setTimeout(resolve, ms)
    })
  return { starts, read }
}

test('changes at once are read once, soon', async () => {
  const { starts, read } = slowReading(10)
  const follower = createFollower(read)
  const from = performance.now()
  for (let count = 0; count < 5; count += 1) follower.note()
  await vi.advanceTimersByTimeAsync(2000)
  expect(starts.map((start) => start - from)).toEqual([120])
})

test('while changes go on, a sixth of the time is reading at most, and the last change is read', async () => {
  const { starts, read } = slowReading(100)
  const follower = createFollower(read)
  const from = performance.now()
  for (let time = 0; time < 3000; time += 50) {
    follower.note()
    await vi.advanceTimersByTimeAsync(50)
  }
  const last = performance.now()
  await vi.advanceTimersByTimeAsync(2000)
  expect(starts.length).toBeLessThanOrEqual(Math.ceil((last - from) / 600) + 1)
  expect(starts.at(-1)).toBeGreaterThanOrEqual(last - 50)
  for (const [index, start] of starts.entries())
    if (index > 0) expect(start - (starts[index - 1] ?? 0)).toBeGreaterThanOrEqual(600)
})

test('nothing is read after it was stopped', async () => {
  const { starts, read } = slowReading(100)
  const follower = createFollower(read)
  follower.note()
  await vi.advanceTimersByTimeAsync(150)
  follower.note()
  follower.stop()
  await vi.advanceTimersByTimeAsync(5000)
  expect(starts).toHaveLength(1)
})
