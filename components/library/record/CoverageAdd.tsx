import { useSignal } from '@preact/signals'
import { useEffect, useId } from 'preact/hooks'
import { useCombobox } from '@/components/hooks/use-combobox'
import { OptionList } from '@/components/ui/OptionList'
import { entryFromLink } from '@/lib/capture/link-entry'
import { t } from '@/lib/i18n/translate'
import { relatedFromRecord } from '@/lib/library/related-from-record'
import { isHttpAddress } from '@/lib/record/http-address'
import type { ClipRecord } from '@/lib/record/record-schema'
import { relatedId } from '@/lib/record/related-id'
import { usePage } from '../state/page-state'
import { useServices } from '../state/services'
import type { EditRecord } from './use-record'

const shown = 8

/** Finds a saved article by its words, or takes a pasted address, and links it. */
export function CoverageAdd({ record, edit }: { record: ClipRecord; edit: EditRecord }) {
  const { library } = useServices()
  const { actions } = usePage()
  const id = useId()
  const text = useSignal('')
  const found = useSignal<ClipRecord[]>([])
  const typed = text.value.trim()

  useEffect(() => {
    let isGone = false
    const find = async () => {
      const isAddress = isHttpAddress(typed)
      const saved = isAddress ? await library.findByAddress([typed]) : undefined
      const records = isAddress ? (saved ? [saved] : []) : typed ? await library.find(typed, shown) : []
      if (!isGone) found.value = records.filter((each) => each.id !== record.id)
    }
    const timer = setTimeout(() => {
      find().catch((error: unknown) => actions.fail(error))
    }, 80)
    return () => {
      isGone = true
      clearTimeout(timer)
    }
  }, [typed, library, actions, record.id, found])

  const linked = new Set(record.related.map((entry) => entry.webUrl))
  const records = found.value.filter((each) => !each.webUrl || !linked.has(each.webUrl))
  const combobox = useCombobox({
    count: records.length,
    isFirstActive: true,
    onTake: (index) => link(records[index]),
  })

  function link(target: ClipRecord | undefined): void {
    const address = typed
    text.value = ''
    edit(t('library.coverage.title'), (base) => {
      const taken = base.related.map((entry) => entry.id)
      const entry = target
        ? relatedFromRecord(target, relatedId(target.webUrl ?? target.originalUrl, taken))
        : entryFromLink(address, '', taken)
      return entry ? { ...base, related: [...base.related, entry] } : base
    })
  }

  return (
    <div class="coverage-add">
      <label class="visually-hidden" for={id}>
        {t('library.coverage.add')}
      </label>
      <input
        {...combobox.inputAria}
        id={id}
        class="input"
        type="text"
        autocomplete="off"
        placeholder={t('library.coverage.add')}
        data-testid="add-coverage"
        value={text.value}
        onInput={(event) => {
          text.value = event.currentTarget.value
          combobox.open()
        }}
        onBlur={() => combobox.close()}
        onKeyDown={(event) => {
          if (combobox.handleKey(event) || event.isComposing) return
          if (event.key === 'Enter' && isHttpAddress(typed)) link(records[0])
        }}
      />
      <OptionList
        label={t('library.coverage.found')}
        combobox={combobox}
        options={records.map((each) => ({
          key: each.id,
          text: each.title,
          detail: each.provider?.name ?? each.provider?.domain,
        }))}
      />
    </div>
  )
}
