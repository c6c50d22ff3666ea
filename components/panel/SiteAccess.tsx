import { Button } from '@/components/ui/Button'
import { t } from '@/lib/i18n/translate'
import type { PanelServices } from './panel-services'
import type { Panel } from './use-panel'

/** How marks come onto this page: once by a click, or always where the user allows the site, or all. */
export function SiteAccess({ services, panel }: { services: PanelServices; panel: Panel }) {
  const { tab, status, access } = panel
  if (!tab?.url.startsWith('http') || tab.isPrivate) return null
  const site = URL.parse(tab.url)?.hostname ?? ''
  const { id, url } = tab

  /** Must be called at once in a click: the browsers ask for nothing after an await. */
  function follow(asked: Promise<boolean>): void {
    void asked
      .then((isGranted) => (isGranted ? services.inject(id) : undefined))
      .then(panel.refresh, panel.refresh)
  }

  if (access.site || access.all) {
    return (
      <p class="panel__access" data-testid="access">
        {access.all ? t('mark.shownEverywhere') : t('mark.shownAlways', { site })}{' '}
        <Button
          variant="link"
          data-testid="revoke-site"
          onClick={() => void services.revoke(url).then(panel.refresh, panel.refresh)}
        >
          {t('mark.stopAlways')}
        </Button>
      </p>
    )
  }
  return (
    <div class="panel__access" data-testid="access">
      {status ? null : (
        <Button
          data-testid="show-here"
          onClick={() => void services.inject(id).then(panel.refresh, panel.refresh)}
        >
          {t('mark.showHere')}
        </Button>
      )}
      <p>{t('mark.alwaysWhy')}</p>
      <div class="panel__leave">
        <Button variant="link" data-testid="grant-site" onClick={() => follow(services.grant(url))}>
          {t('mark.alwaysHere', { site })}
        </Button>
        <Button variant="link" data-testid="grant-all" onClick={() => follow(services.grantAll())}>
          {t('mark.alwaysEverywhere')}
        </Button>
      </div>
    </div>
  )
}
