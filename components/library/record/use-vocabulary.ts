import { type ReadonlySignal, useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { usePage } from '../state/page-state'
import { useServices } from '../state/services'

/** The user's topics with their counts, read once; empty until then. */
export function useVocabulary(): ReadonlySignal<{ topic: string; count: number }[]> {
  const { library } = useServices()
  const { actions } = usePage()
  const vocabulary = useSignal<{ topic: string; count: number }[]>([])
  useEffect(() => {
    library.topics().then(
      (topics) => {
        vocabulary.value = topics
      },
      (error: unknown) => actions.fail(error),
    )
  }, [library, actions, vocabulary])
  return vocabulary
}
