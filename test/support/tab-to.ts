import type { View } from './view'

/** Presses Tab until the element with this test id has the focus: it must be within reach. */
export async function tabTo(view: View, id: string): Promise<void> {
  const visited: string[] = []
  for (let step = 0; step < 90; step += 1) {
    const focused = await view.evaluate(() => document.activeElement?.getAttribute('data-testid') ?? '')
    if (focused === id) return
    visited.push(focused)
    await view.press('Tab')
  }
  throw new Error(`Tab never reaches ${id}; it went ${visited.join(', ')}`)
}
