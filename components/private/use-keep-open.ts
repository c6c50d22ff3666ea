import { useRef } from 'preact/hooks'
import type { PrivateNotes } from '@/lib/private/private-notes'

/** Milliseconds between two renewals of the lock's time while someone types. */
const renewEvery = 30_000

/** Answers what to call at every edit, so that it does not lock in the middle of a sentence. */
export function useKeepOpen(notes: PrivateNotes, fail: (error: unknown) => void): () => void {
  const last = useRef(Date.now())
  return () => {
    if (Date.now() - last.current < renewEvery) return
    last.current = Date.now()
    notes.keepOpen().catch(fail)
  }
}
