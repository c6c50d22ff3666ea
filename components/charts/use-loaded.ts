import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { usePage } from '@/components/library/state/page-state'
import { useServices } from '@/components/library/state/services'

const gatherTime = 500

export interface Loaded<Value> {
  /** Undefined until it is there; what was there stays while it is read again. */
  value: Value | undefined
  hasFailed: boolean
}

/** What `load` answers, read again when `key` or the library changes. */
export function useLoaded<Value>(key: string, load: () => Promise<Value>): Loaded<Value> {
  const { library } = useServices()
  const { actions } = usePage()
  const loaded = useSignal<Loaded<Value>>({ value: undefined, hasFailed: false })
  useEffect(() => {
    let isGone = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = () =>
      load().then(
        (value) => {
          if (!isGone) loaded.value = { value, hasFailed: false }
        },
        (error: unknown) => {
          if (!isGone) loaded.value = { ...loaded.peek(), hasFailed: true }
          actions.fail(error)
        },
      )
    void read()
    const stop = library.subscribe(() => {
      clearTimeout(timer)
      timer = setTimeout(() => void read(), gatherTime)
    })
    return () => {
      isGone = true
      clearTimeout(timer)
      stop()
    }
  }, [key, library, actions])
  return loaded.value
}
