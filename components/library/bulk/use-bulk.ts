import { formatList } from '@/lib/i18n/format-list'
import { t } from '@/lib/i18n/translate'
import { undoableSlices } from '../state/actions'
import { usePage } from '../state/page-state'
import { emptySelection } from '../state/selection'
import { useServices } from '../state/services'
import type { BulkEdit } from './bulk-edit'
import { describeBulk, runBulkEdit } from './run-bulk-edit'

/** Changes of the selected records, each with progress and undo. */
export function useBulk() {
  const services = useServices()
  const { library } = services
  const { selection, actions, route, go } = usePage()

  async function edit(change: BulkEdit, done: (n: number) => string): Promise<void> {
    const ids = [...selection.value.ids]
    let left = 0
    const texts = {
      running: t('library.bulk.running', { n: ids.length }),
      done: () => describeBulk(done(ids.length - left), left),
    }
    await actions.run(texts, async (options, keep) => {
      left = await runBulkEdit(services, ids, change, options, keep)
    })
  }

  return {
    addTopics: (topics: readonly string[]) =>
      edit({ kind: 'addTopics', topics }, (n) =>
        t('library.bulk.topicsAdded', { n, topics: formatList(topics) }),
      ),
    removeTopics: (topics: readonly string[]) =>
      edit({ kind: 'removeTopics', topics }, (n) =>
        t('library.bulk.topicsRemoved', { n, topics: formatList(topics) }),
      ),
    publish: (isPublished: boolean) =>
      edit({ kind: 'publish', isPublished }, (n) =>
        t(isPublished ? 'library.bulk.published' : 'library.bulk.unpublished', { n }),
      ),
    setFields: (change: BulkEdit) => edit(change, (n) => t('library.bulk.changed', { n })),
    async trash(ids: readonly string[] = [...selection.value.ids]): Promise<void> {
      const texts = {
        running: t('library.bulk.deleting', { n: ids.length }),
        done: t('library.bulk.deleted', { n: ids.length }),
      }
      if (route.value.record && ids.includes(route.value.record)) go({ record: undefined }, { replace: true })
      selection.value = emptySelection
      await actions.run(texts, async (options, keep) => {
        await library.trash(ids, undoableSlices(options, keep))
      })
    },
    async restore(ids: readonly string[]): Promise<void> {
      const texts = {
        running: t('library.bulk.restoring', { n: ids.length }),
        done: t('library.bulk.restored', { n: ids.length }),
      }
      selection.value = emptySelection
      await actions.run(texts, async (options, keep) => {
        await library.restore(ids, undoableSlices(options, keep))
      })
    },
  }
}
