import { useSignal } from '@preact/signals'
import type { ComponentProps } from 'preact'
import { Button } from '@/components/ui/Button'
import { ExportIcon } from '@/components/ui/icons/icons'
import { usePage } from '../state/page-state'
import { ExportDialog } from './export-dialog'

interface ExportButtonProps extends Omit<ComponentProps<typeof Button>, 'icon' | 'onClick'> {
  /** What is exported, asked at the press. */
  readIds: () => Promise<readonly string[]>
}

/** Asks what there is to export, then how. */
export function ExportButton({ readIds, ...rest }: ExportButtonProps) {
  const { actions } = usePage()
  const ids = useSignal<readonly string[] | undefined>(undefined)
  const open = async (): Promise<void> => {
    try {
      ids.value = await readIds()
    } catch (error) {
      actions.fail(error)
    }
  }
  return (
    <>
      <Button {...rest} icon={<ExportIcon />} onClick={() => void open()} />
      {ids.value ? (
        <ExportDialog
          ids={ids.value}
          onClose={() => {
            ids.value = undefined
          }}
        />
      ) : null}
    </>
  )
}
