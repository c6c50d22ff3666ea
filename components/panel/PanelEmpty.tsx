import type { OpenTab } from '@/lib/capture/open-tab'
import { t } from '@/lib/i18n/translate'

export interface PanelEmptyProps {
  tab: OpenTab | undefined
  isSaved: boolean
  /** The shortcut that marks the selection. */
  keys: string
}

/** Why nothing is listed, and how the first mark is made. */
export function PanelEmpty({ tab, isSaved, keys }: PanelEmptyProps) {
  const text = tab?.isPrivate ? t('mark.private') : tab?.url ? howToMark(keys) : t('mark.noPage')
  return (
    <div class="panel__empty" data-testid="panel-empty">
      <h2>{t('mark.emptyTitle')}</h2>
      <p>{text}</p>
      {tab?.url && !tab.isPrivate && !isSaved ? <p>{t('mark.notSaved')}</p> : null}
    </div>
  )
}

function howToMark(keys: string): string {
  return keys === '' ? t('mark.emptyNoKeys') : t('mark.empty', { keys })
}
