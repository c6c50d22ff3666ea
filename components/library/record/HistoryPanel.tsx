import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { Button } from '@/components/ui/Button'
import { HistoryIcon } from '@/components/ui/icons/library-icons'
import { formatDateTime } from '@/lib/i18n/format-date'
import { t } from '@/lib/i18n/translate'
import type { PastValue } from '../state/organiser-services'
import { usePage } from '../state/page-state'
import { useServices } from '../state/services'
import { describePath } from './describe-path'

/** Values that fields had before, each with a way back. Kept in this browser: the last 20 of a field, 90 days. */
export function HistoryPanel({ id }: { id: string }) {
  const { organiser, library } = useServices()
  const { actions } = usePage()
  const isOpen = useSignal(false)
  const values = useSignal<PastValue[] | undefined>(undefined)
  useEffect(() => {
    if (!isOpen.value) return
    const load = () =>
      void organiser.history(id).then(
        (found) => {
          values.value = found
        },
        (error: unknown) => actions.fail(error),
      )
    load()
    return library.subscribe((event) => event.records.includes(id) && load())
  }, [id, isOpen.value, organiser, library, actions, isOpen, values])
  return (
    <section class="record__section">
      <Button
        variant="quiet"
        icon={<HistoryIcon />}
        aria-expanded={isOpen.value}
        onClick={() => {
          isOpen.value = !isOpen.value
        }}
      >
        {t('library.history.title')}
      </Button>
      {isOpen.value && values.value?.length === 0 ? (
        <p class="record__hint">{t('library.history.none')}</p>
      ) : null}
      {isOpen.value && values.value && values.value.length > 0 ? (
        <ul class="history">
          {values.value.map((value) => {
            const what = describePath(value.path)
            return (
              <li key={`${value.path} ${value.replacedAt}`} class="history__item">
                <span class="history__what">{what}</span>
                <bdi class="history__text">{value.text || t('library.history.empty')}</bdi>
                <span class="record__hint">{formatDateTime(value.replacedAt)}</span>
                <Button
                  variant="link"
                  aria-label={t('library.history.restoreItem', { what })}
                  onClick={() =>
                    void actions.run(
                      {
                        running: t('library.history.restoring'),
                        done: t('library.history.restored', { what }),
                      },
                      async (_options, keep) => keep(await value.restore()),
                    )
                  }
                >
                  {t('library.history.restore')}
                </Button>
              </li>
            )
          })}
        </ul>
      ) : null}
    </section>
  )
}
