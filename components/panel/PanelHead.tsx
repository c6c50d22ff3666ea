import { Button } from '@/components/ui/Button'
import { Logo } from '@/components/ui/Logo'
import { t } from '@/lib/i18n/translate'
import { MarkNote } from './MarkNote'
import type { PanelServices } from './panel-services'
import type { Panel } from './use-panel'

/** Which article this is, how its marks come onto the page, and the note on the whole. */
export function PanelHead({ services, panel }: { services: PanelServices; panel: Panel }) {
  const { tab, record, status } = panel
  const site = URL.parse(tab?.url ?? '')?.hostname ?? ''
  const page = tab?.url.startsWith('http') && !tab.isPrivate ? tab : undefined
  return (
    <header class="panel__head">
      <div class="panel__title">
        <Logo />
        <h1>{t('mark.panelTitle')}</h1>
      </div>
      {record || tab?.title ? (
        <p class="panel__article" dir="auto">
          {record?.title ?? tab?.title}
        </p>
      ) : null}
      {record ? (
        <MarkNote
          key={record.id}
          label={t('mark.articleNote')}
          value={record.note ?? ''}
          onSave={(note) => void panel.edit((base) => ({ ...base, note }))}
        />
      ) : null}
      {page && !status ? (
        <div class="panel__leave">
          <Button onClick={() => void services.inject(page.id).then(panel.refresh, panel.refresh)}>
            {t('mark.showHere')}
          </Button>
          <Button
            variant="link"
            title={t('mark.alwaysWhy')}
            onClick={() => {
              // The first statement of the click: the browsers ask for nothing after an await.
              void services
                .grant(page.url)
                .then((isGranted) => (isGranted ? services.inject(page.id) : undefined))
                .then(panel.refresh, panel.refresh)
            }}
          >
            {t('mark.alwaysHere', { site })}
          </Button>
        </div>
      ) : null}
    </header>
  )
}
