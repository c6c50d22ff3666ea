import type { JsonValue } from '@/lib/record/json'
import type { View } from './view'

type Functions = Record<string, (...values: never[]) => unknown>

/** Calls `globalThis[holder][name]` of a page that a test brings along; what goes in and out is JSON. */
export async function callPage<Page extends Functions, Name extends keyof Page & string>(
  view: View,
  holder: string,
  name: Name,
  ...values: Parameters<Page[Name]>
): Promise<Awaited<ReturnType<Page[Name]>>> {
  const args = JSON.parse(JSON.stringify(values)) as JsonValue[]
  const answer: unknown = await view.evaluate(
    (key, method, list) => {
      const page = Reflect.get(globalThis, key) as Record<string, (...list: unknown[]) => unknown>
      return page[method]?.(...list)
    },
    holder,
    name,
    args,
  )
  return answer as Awaited<ReturnType<Page[Name]>>
}
