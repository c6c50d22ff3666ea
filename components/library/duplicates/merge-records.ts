import { t } from '@/lib/i18n/translate'
import type { Library } from '@/lib/library/library-api'
import type { PageState } from '../state/page-state'
import { emptySelection } from '../state/selection'

/** Makes records one article: their topics, links, highlights and notes join. One undo parts them again. */
export async function mergeRecords(
  ids: readonly string[],
  library: Library,
  { actions, selection }: Pick<PageState, 'actions' | 'selection'>,
): Promise<boolean> {
  selection.value = emptySelection
  const texts = { running: t('library.merge.running'), done: t('library.merge.done', { n: ids.length }) }
  return actions.run(texts, async (_options, keep) => keep(await library.join(ids)))
}
