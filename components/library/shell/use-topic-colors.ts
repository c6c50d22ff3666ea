import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { usePage } from '../state/page-state'
import { useServices } from '../state/services'

/** Topic to the name of its colour, for those that have one. */
export function useTopicColors(): ReadonlyMap<string, string> {
  const { organiser } = useServices()
  const { actions } = usePage()
  const colors = useSignal<ReadonlyMap<string, string>>(new Map())
  useEffect(() => {
    const load = () =>
      void organiser.topicColors().then(
        (found) => {
          colors.value = found
        },
        (error: unknown) => actions.fail(error),
      )
    load()
    return organiser.subscribe(load)
  }, [organiser, actions, colors])
  return colors.value
}
