import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { Button } from '@/components/ui/Button'
import { ExportIcon, TrashIcon } from '@/components/ui/icons/icons'
import { t } from '@/lib/i18n/translate'
import { EraseDialog } from './EraseDialog'
import { Section } from './Section'
import type { SectionProps } from './section-props'

/** Take everything out, or delete everything. */
export function DataSection({ services, say, fail }: SectionProps) {
  const count = useSignal<number | undefined>(undefined)
  const progress = useSignal<{ done: number; of: number } | undefined>(undefined)
  const isErasing = useSignal(false)
  useEffect(() => {
    services.recordCount().then((found) => {
      count.value = found
    }, fail)
  }, [services])

  async function exportAll(): Promise<void> {
    try {
      const { withoutNote } = await services.exportAll((done, of) => {
        progress.value = { done, of }
      })
      say(withoutNote > 0 ? t('private.export.leftOut', { n: withoutNote }) : t('options.data.exported'))
    } catch (error) {
      fail(error)
    }
    progress.value = undefined
  }

  return (
    <Section title={t('options.data.title')} hint={t('options.data.hint')}>
      <div class="sheet__row">
        <Button
          icon={<ExportIcon />}
          disabled={progress.value !== undefined || count.value === 0}
          data-testid="export-all"
          onClick={() => void exportAll()}
        >
          {progress.value
            ? t('options.data.exporting', progress.value)
            : t('options.data.export', { n: count.value ?? 0 })}
        </Button>
        <Button
          variant="danger"
          icon={<TrashIcon />}
          data-testid="erase"
          onClick={() => {
            isErasing.value = true
          }}
        >
          {t('options.data.erase')}
        </Button>
      </div>
      {isErasing.value ? (
        <EraseDialog
          count={count.value ?? 0}
          onClose={() => {
            isErasing.value = false
          }}
          onErase={() =>
            services.eraseAll().then(() => {
              count.value = 0
              isErasing.value = false
              say(t('options.data.erased'))
            }, fail)
          }
        />
      ) : null}
    </Section>
  )
}
