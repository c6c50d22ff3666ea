import { useEffect, useState } from 'preact/hooks'
import type { ColorNames, PanelServices } from './panel-services'

/** The user's names of the colours, followed while they are changed in Options. */
export function useColorNames(services: PanelServices): ColorNames {
  const [names, setNames] = useState<ColorNames>({})
  useEffect(() => {
    // Where settings cannot be read the colours keep their own names.
    services.colorNames().then(setNames, () => undefined)
    return services.onColorNames(setNames)
  }, [services])
  return names
}
