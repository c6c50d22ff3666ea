import type { JsonValue } from '@/lib/record/json'
import type { View } from '../../support/view'
import type { Bench } from './page'

/** Calls a function of `page.ts` in `bench.html`. */
export async function callBench<Key extends keyof Bench>(
  view: View,
  name: Key,
  ...values: Parameters<Bench[Key]>
): Promise<Awaited<ReturnType<Bench[Key]>>> {
  // What goes in and out is JSON by the types of `page.ts`.
  const args = JSON.parse(JSON.stringify(values)) as JsonValue[]
  const answer: unknown = await view.evaluate(
    (key, list) => {
      const { bench } = globalThis as unknown as { bench: Record<string, (...list: unknown[]) => unknown> }
      return bench[key]?.(...list)
    },
    name,
    args,
  )
  return answer as Awaited<ReturnType<Bench[Key]>>
}
