import { expect, test } from 'vitest'
import { runAlone } from '@/lib/library/open-sync-runner'

test('while a run is going on, another one ends at once, and one that the user asked for comes after it', async () => {
  const order: string[] = []
  let end = (): void => undefined
  let isBegun = (): void => undefined
  const begun = new Promise<void>((resolve) => {
    isBegun = resolve
  })
  const first = runAlone(
    async () => {
      isBegun()
      await new Promise<void>((resolve) => {
        end = resolve
      })
      order.push('first')
    },
    { isWaiting: false },
  )
  await begun
  expect(await runAlone(async () => order.push('background'), { isWaiting: false })).toBeUndefined()
  const asked = runAlone(async () => order.push('asked'), { isWaiting: true })
  end()
  await Promise.all([first, asked])
  expect(order).toEqual(['first', 'asked'])
})
