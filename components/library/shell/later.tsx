import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { usePage } from '../state/page-state'

/** A component whose code is loaded when it is first shown, so that the page is there sooner. Nothing is shown until then. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let known: ComponentType<Props> | undefined
  return function Later(props: Props) {
    const { actions } = usePage()
    const [Loaded, setLoaded] = useState(() => known)
    useEffect(() => {
      if (known) return
      load().then(
        (component) => {
          known = component
          setLoaded(() => component)
        },
        (error: unknown) => actions.fail(error),
      )
    }, [actions])
    return Loaded ? <Loaded {...props} /> : null
  }
}
