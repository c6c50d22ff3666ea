import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { usePage } from '@/components/library/state/page-state'
import { useServices } from '@/components/library/state/services'

/** Values at a path that were written at the same time as the shown one; undefined: deleted there. */
export function useVersions(id: string, path: string): readonly (string | undefined)[] {
  const { library } = useServices()
  const { actions } = usePage()
  const found = useSignal<(string | undefined)[]>([])
  useEffect(() => {
    const load = () =>
      void library.otherVersions(id).then(
        (versions) => {
          const values = versions.find((each) => each.path === path)?.values ?? []
          found.value = values.filter((value) => value === undefined || typeof value === 'string')
        },
        (error: unknown) => actions.fail(error),
      )
    load()
    return library.subscribe((event) => event.records.includes(id) && load())
  }, [id, path, library, actions, found])
  return found.value
}
