import { Button, IconButton } from '@/components/ui/Button'
import { FilterIcon } from '@/components/ui/icons/icons'
import { HelpIcon } from '@/components/ui/icons/library-icons'
import { Logo } from '@/components/ui/Logo'
import { t } from '@/lib/i18n/translate'
import { usePage } from '../state/page-state'

/** Name, and the doors to filters (on narrow windows) and help. */
export function PageHead() {
  const { isRailOpen, isHelpOpen } = usePage()
  return (
    <header class="page__head">
      <span class="page__brand">
        <Logo />
        {t('common.appName')}
      </span>
      <span class="only-narrow">
        <Button
          icon={<FilterIcon />}
          aria-expanded={isRailOpen.value}
          data-testid="open-rail"
          onClick={() => {
            isRailOpen.value = !isRailOpen.value
          }}
        >
          {t('library.rail.open')}
        </Button>
      </span>
      <IconButton
        label={t('library.help.title')}
        aria-keyshortcuts="?"
        onClick={() => {
          isHelpOpen.value = true
        }}
      >
        <HelpIcon />
      </IconButton>
    </header>
  )
}
