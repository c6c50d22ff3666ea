import { useSignal } from '@preact/signals'
import { Menu } from '@/components/ui/Menu'
import { t } from '@/lib/i18n/translate'
import { mergeRecords } from '../duplicates/merge-records'
import { usePage } from '../state/page-state'
import { useServices } from '../state/services'
import { FieldsDialog } from './FieldsDialog'
import { useBulk } from './use-bulk'

/** The rarer acts of the selection bar. */
export function BulkMenu() {
  const bulk = useBulk()
  const services = useServices()
  const page = usePage()
  const isSetting = useSignal(false)
  const ids = [...page.selection.value.ids]
  return (
    <>
      <Menu
        label={t('library.selection.change')}
        testId="bulk-menu"
        items={[
          { id: 'publish', text: t('library.selection.publish'), run: () => void bulk.publish(true) },
          { id: 'unpublish', text: t('library.selection.unpublish'), run: () => void bulk.publish(false) },
          {
            id: 'fields',
            text: t('library.selection.fields'),
            run: () => {
              isSetting.value = true
            },
          },
          {
            id: 'merge',
            text: t('library.selection.merge'),
            isDisabled: ids.length < 2 || ids.length > 20,
            run: () => void mergeRecords(ids, services.library, page),
          },
        ]}
      />
      {isSetting.value ? (
        <FieldsDialog
          onClose={() => {
            isSetting.value = false
          }}
        />
      ) : null}
    </>
  )
}
