import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import type { ClipRecord } from '@/lib/record/record-schema'
import { usePage } from '../state/page-state'
import { useServices } from '../state/services'

/** Why a record is shown without being editable, once that is known. */
export function useReadOnlyCause(record: ClipRecord | undefined): { file: string; key: string } | undefined {
  const { files } = useServices()
  const { actions } = usePage()
  const cause = useSignal<{ file: string; key: string } | undefined>(undefined)
  const source = record?.src?.text
  useEffect(() => {
    let isGone = false
    cause.value = undefined
    if (record?.src === undefined) return
    files.readOnlyCause(record).then(
      (found) => {
        if (!isGone) cause.value = found
      },
      (error: unknown) => actions.fail(error),
    )
    return () => {
      isGone = true
    }
  }, [source])
  return cause.value
}
