import { expect, test, vi } from 'vitest'
import { paintMarks } from '@/lib/annotate/paint-marks'

class FakeHighlight extends Set<unknown> {
  priority = 0
}
vi.stubGlobal('Highlight', FakeHighlight)

function makeRegistry() {
  const map = new Map<string, FakeHighlight>()
  const registry = {
    set: (name: string, highlight: unknown) => {
      map.set(name, highlight as FakeHighlight)
      return registry as unknown as HighlightRegistry
    },
    delete: (name: string) => map.delete(name),
  }
  return { map, registry: registry as Parameters<typeof paintMarks>[0] }
}

const range = (): Range => ({}) as Range

test('marks are painted by colour and level, the upper over the lower', () => {
  const { map, registry } = makeRegistry()
  paintMarks(registry, [
    { id: 'a', color: 'yellow', range: range() },
    { id: 'b', color: 'yellow', range: range(), level: 1 },
    { id: 'c', color: 'blue', range: range(), level: 9 },
  ])
  expect([...map].map(([name, { size, priority }]) => [name, size, priority])).toEqual([
    ['clipfile-yellow', 1, 0],
    ['clipfile-yellow-1', 1, 1],
    ['clipfile-blue-2', 1, 2],
  ])
  paintMarks(registry, [])
  expect(map.size).toBe(0)
})

test('two hundred thousand marks are no argument list', () => {
  const { map, registry } = makeRegistry()
  paintMarks(
    registry,
    Array.from({ length: 200_000 }, (_, index) => ({
      id: String(index),
      color: 'green' as const,
      range: range(),
    })),
  )
  expect(map.get('clipfile-green')?.size).toBe(200_000)
})
