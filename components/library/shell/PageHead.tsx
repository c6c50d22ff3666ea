import { Button, IconButton } from '@/components/ui/Button'
import { FilterIcon, SettingsIcon } from '@/components/ui/icons/icons'
import { HelpIcon, ImportIcon } from '@/components/ui/icons/library-icons'
import { Logo } from '@/components/ui/Logo'
import { t } from '@/lib/i18n/translate'
import { usePage } from '../state/page-state'
import { homeRoute } from '../state/route'
import { useServices } from '../state/services'

/** Name, and the doors to filters (on narrow windows), import, options and help: the rail's own may be far below. */
export function PageHead() {
  const { isRailOpen, isHelpOpen, go } = usePage()
  const { preferences } = useServices()
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
      <span class="page__doors not-single">
        <IconButton
          label={t('library.view.import')}
          data-testid="head-import"
          onClick={() => {
            isRailOpen.value = false
            go({ ...homeRoute, view: 'import' })
          }}
        >
          <ImportIcon />
        </IconButton>
        <IconButton
          label={t('library.view.options')}
          data-testid="head-options"
          onClick={() => preferences.openOptions()}
        >
          <SettingsIcon />
        </IconButton>
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
