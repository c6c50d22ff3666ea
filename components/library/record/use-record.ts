import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { type AppError, toAppError } from '@/lib/errors/app-error'
import { t } from '@/lib/i18n/translate'
import type { ClipRecord } from '@/lib/record/record-schema'
import { usePage } from '../state/page-state'
import { useServices } from '../state/services'

export type SaveState = 'idle' | 'saving' | 'saved' | 'failed'

/**
 * One record, kept up to date with what other windows write. `edit` writes the difference to the record
 * as it was read, so an edit elsewhere of another field stays; edits are written one after the other.
 */
export function useRecord(id: string) {
  const { library } = useServices()
  const { actions } = usePage()
  const record = useSignal<ClipRecord | undefined>(undefined)
  const error = useSignal<AppError | undefined>(undefined)
  const state = useSignal<SaveState>('idle')
  const isLoaded = useSignal(false)
  const tail = useRef<Promise<void>>(Promise.resolve())

  useEffect(() => {
    let isGone = false
    const load = async () => {
      try {
        const found = await library.get(id)
        if (isGone) return
        record.value = found
        error.value = undefined
      } catch (cause) {
        if (!isGone) error.value = toAppError(cause)
      }
      isLoaded.value = true
    }
    isLoaded.value = false
    state.value = 'idle'
    void load()
    const stop = library.subscribe((event) => {
      if (event.records.includes(id) || event.records.length === 0) void load()
    })
    return () => {
      isGone = true
      stop()
    }
  }, [id, library, record, error, isLoaded, state])

  function edit(what: string, change: (record: ClipRecord) => ClipRecord): void {
    tail.current = tail.current.then(async () => {
      const base = record.value
      if (!base) return
      const next = change(base)
      if (next === base) return
      state.value = 'saving'
      try {
        const { record: saved, group, isChangedElsewhere } = await library.saveAndReport(next, base)
        record.value = saved
        state.value = 'saved'
        actions.remember({
          text: what,
          takeBack: async (options) => (await library.undo(group, options)).kept.length,
        })
        if (isChangedElsewhere) actions.say(t('error.record.changedElsewhere'))
      } catch (cause) {
        state.value = 'failed'
        actions.fail(cause)
      }
    })
  }

  return { record: record.value, error: error.value, state: state.value, isLoaded: isLoaded.value, edit }
}

export type EditRecord = ReturnType<typeof useRecord>['edit']
