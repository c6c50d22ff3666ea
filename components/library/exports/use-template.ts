import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { WholeTemplate } from '@/lib/library/export-template'
import { usePage } from '../state/page-state'
import { useServices } from '../state/services'

/** The template of a format: as the preset has it, and as the user is changing it. */
export function useTemplate(format: string) {
  const { files } = useServices()
  const { actions } = usePage()
  const loaded = useSignal<{ initial: WholeTemplate; allKeys: string[] } | undefined>(undefined)
  const template = useSignal<WholeTemplate | undefined>(undefined)

  async function load(): Promise<void> {
    try {
      const [kept, initial, every] = await Promise.all([
        files.templates.read(format),
        files.templates.initial(format),
        files.templates.allKeys(),
      ])
      loaded.value = { initial, allKeys: every }
      template.value = kept
    } catch (error) {
      actions.fail(error)
    }
  }
  useEffect(() => {
    // Another format's template is not this one's.
    template.value = undefined
  }, [format, template])

  return { template, loaded, load, save: (next: WholeTemplate) => files.templates.save(format, next) }
}
