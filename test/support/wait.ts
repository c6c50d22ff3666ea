import type { Truthy } from './view'

/** Asks again and again until `ask` answers something truthy; the last error or answer stands in the message. */
export async function waitUntil<T>(
  what: string,
  ask: () => T | Promise<T>,
  timeoutMs = 30_000,
): Promise<Truthy<T>> {
  const end = Date.now() + timeoutMs
  let last: unknown
  for (;;) {
    try {
      const answer = await ask()
      if (answer) return answer as Truthy<T>
      last = answer
    } catch (error) {
      last = error
    }
    if (Date.now() > end) {
      throw new Error(`Waited ${timeoutMs} ms in vain for ${what}; last: ${String(last)}`, {
        cause: last instanceof Error ? last : undefined,
      })
    }
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}
