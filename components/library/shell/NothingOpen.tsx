import { formatKeys } from '@/lib/i18n/key-names'
import { t } from '@/lib/i18n/translate'
import { usePage } from '../state/page-state'

/** The right column while no record is open: wide windows only. */
export function NothingOpen() {
  const { list } = usePage()
  if (!list.total.value) return <div class="column nothing" />
  return (
    <div class="column nothing">
      <p>{t('library.nothingOpen')}</p>
      <p class="nothing__keys">
        <kbd>j</kbd> <kbd>k</kbd> {t('library.key.walk')} <kbd>{formatKeys('Enter')}</kbd>{' '}
        {t('library.key.open')} <kbd>/</kbd> {t('library.key.search')} <kbd>?</kbd> {t('library.key.help')}
      </p>
    </div>
  )
}
