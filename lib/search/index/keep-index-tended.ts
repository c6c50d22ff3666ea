import type { LibraryStore } from '@/lib/store/library-store'
import { tendIndex } from './tend-index'

/** Quiet time after the last change before segments are merged. */
const restMs = 3_000

/**
 * Finishes an index that is being made anew (`finish`), then merges segments while nothing else happens. Call it
 * in one lasting context (the background); if several do, one works at a time. `subscribe` tells of changes of
 * the library. Answers how to stop.
 */
export function keepIndexTended(
  store: Pick<LibraryStore, 'read' | 'write'>,
  subscribe: (onChange: () => void) => () => void,
  finish: () => Promise<void>,
  onError: (error: unknown) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: AbortController | undefined
  // After some rest, since at the first moment a click may be waiting for the library.
  const starting = setTimeout(() => {
    navigator.locks.request('clipfile-tend-index', finish).catch(onError)
  }, restMs)
  const tend = (): void => {
    running = new AbortController()
    const { signal } = running
    navigator.locks
      .request('clipfile-tend-index', { ifAvailable: true }, async (lock) => {
        if (lock) await tendIndex(store, signal)
      })
      .catch(onError)
  }
  const plan = (): void => {
    running?.abort()
    clearTimeout(timer)
    timer = setTimeout(tend, restMs)
  }
  const stop = subscribe(plan)
  return () => {
    stop()
    clearTimeout(timer)
    clearTimeout(starting)
    running?.abort()
  }
}
