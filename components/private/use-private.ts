import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { PrivateNotes, PrivateState } from '@/lib/private/private-notes'

/** setTimeout takes no more; a lock that is further away is looked at when it comes near. */
const longestTimer = 2 ** 31 - 1

/** How private notes stand, kept up to date; undefined until it is known. */
export function usePrivate(
  notes: PrivateNotes | undefined,
  fail: (error: unknown) => void,
): PrivateState | undefined {
  const state = useSignal<PrivateState | undefined>(undefined)
  useEffect(() => {
    if (!notes) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let isGone = false
    const load = () => {
      notes.state().then((read) => {
        clearTimeout(timer)
        if (isGone) return
        state.value = read
        const left = read.kind === 'open' && read.expiresAt > 0 ? read.expiresAt - Date.now() : undefined
        if (left !== undefined) timer = setTimeout(load, Math.min(Math.max(left, 0) + 50, longestTimer))
      }, fail)
    }
    load()
    const stop = notes.subscribe(load)
    return () => {
      isGone = true
      clearTimeout(timer)
      stop()
    }
  }, [notes, state])
  return state.value
}
