import { Logo } from '@/components/ui/Logo'
import { t } from '@/lib/i18n/translate'
import { MarkNote } from './MarkNote'
import type { Panel } from './use-panel'

export interface PanelHeadProps {
  panel: Panel
  onFail: (error: unknown) => void
}

/** Which article this is, and the note on the whole. */
export function PanelHead({ panel, onFail }: PanelHeadProps) {
  const { tab, record } = panel
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
          onSave={(note) => panel.edit((base) => ({ ...base, note })).catch(onFail)}
        />
      ) : null}
    </header>
  )
}
