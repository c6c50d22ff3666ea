import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { Button } from '@/components/ui/Button'
import { t } from '@/lib/i18n/translate'
import type { JsonValue } from '@/lib/record/json'
import { usePage } from '../state/page-state'
import { useServices } from '../state/services'
import { describePath } from './describe-path'

type Versions = { path: string; values: (JsonValue | undefined)[] }[]

/** Values that another window or browser wrote at the same time, each with the way to take it. Shows nothing without any. */
export function OtherVersions({ id }: { id: string }) {
  const { library } = useServices()
  const { actions } = usePage()
  const versions = useSignal<Versions>([])
  useEffect(() => {
    const load = () =>
      void library.otherVersions(id).then(
        (found) => {
          // Private values are listed with the private note, which knows how to open them.
          versions.value = found.filter(({ path }) => path !== 'privateNote' && path !== 'secured')
        },
        (error: unknown) => actions.fail(error),
      )
    load()
    return library.subscribe((event) => event.records.includes(id) && load())
  }, [id, library, actions, versions])
  if (versions.value.length === 0) return null
  return (
    <section class="record__section" data-testid="other-versions">
      <h2>{t('library.versions.title')}</h2>
      <ul class="history">
        {versions.value.flatMap(({ path, values }) =>
          values.map((value) => {
            const what = describePath(path)
            const text = typeof value === 'string' ? value : JSON.stringify(value)
            return (
              <li key={`${path} ${text}`} class="history__item">
                <span class="history__what">{what}</span>
                <bdi class="history__text">{text || t('library.history.empty')}</bdi>
                <span />
                <Button
                  variant="link"
                  aria-label={t('library.versions.takeItem', { what })}
                  onClick={() =>
                    void actions.run(
                      {
                        running: t('library.history.restoring'),
                        done: t('library.versions.taken', { what }),
                      },
                      async (_options, keep) => {
                        const change =
                          value === undefined ? { path, deleted: true as const } : { path, value }
                        keep(await library.change([{ record: id, changes: [change] }]))
                      },
                    )
                  }
                >
                  {t('library.versions.take')}
                </Button>
              </li>
            )
          }),
        )}
      </ul>
    </section>
  )
}
