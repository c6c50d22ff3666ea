import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { usePage } from '@/components/library/state/page-state'
import { useServices } from '@/components/library/state/services'

const gatherTime = 500

/** What `load` answers, read again when `key` or the library changes; undefined until it is there. */
export function useLoaded<Value>(key: string, load: () => Promise<Value>): Value | undefined {
  const { library } = useServices()
  const { actions } = usePage()
  const value = useSignal<Value | undefined>(undefined)
  useEffect(() => {
    let isGone = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = () =>
      load().then(
        (found) => {
          if (!isGone) value.value = found
        },
        (error: unknown) => actions.fail(error),
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
  return value.value
}
