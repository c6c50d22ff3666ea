import './panel.css'
import { useEffect, useState } from 'preact/hooks'
import { LiveRegion } from '@/components/ui/LiveRegion'
import { Toast } from '@/components/ui/Toast'
import { toAppError } from '@/lib/errors/app-error'
import { t } from '@/lib/i18n/translate'
import type { Highlight } from '@/lib/record/highlight-schema'
import { MarkList } from './MarkList'
import { PanelHead } from './PanelHead'
import type { PanelServices } from './panel-services'
import { usePanel } from './use-panel'

interface Said {
  text: string
  undo?: () => void
}

/** The panel beside the page: lists its marks, jumps to each, edits, filters. */
export function PanelApp({ services }: { services: PanelServices }) {
  const panel = usePanel(services)
  const [said, setSaid] = useState<Said>()
  const [keys, setKeys] = useState('')
  useEffect(() => {
    void services.shortcut().then(setKeys)
  }, [services])
  const { record, status, tab } = panel
  const highlights = record?.highlights ?? []

  function change(update: (all: Highlight[]) => Highlight[], done?: Said): void {
    panel
      .edit((base) => ({ ...base, highlights: update(base.highlights ?? []) }))
      .then(() => setSaid(done))
      .catch((error: unknown) => setSaid({ text: t(`error.${toAppError(error).code}`) }))
  }

  function remove(highlight: Highlight): void {
    change((all) => all.filter((other) => other.id !== highlight.id), {
      text: t('mark.removed'),
      undo: () => change((all) => [...all, highlight]),
    })
  }

  return (
    <main class="panel">
      <PanelHead services={services} panel={panel} />
      {panel.isReading ? null : highlights.length > 0 ? (
        <MarkList
          highlights={highlights}
          missing={status?.missing ?? []}
          onChange={(next) => change((all) => all.map((other) => (other.id === next.id ? next : other)))}
          onRemove={remove}
          onShow={tab && status ? (id) => void services.show(tab.id, id).catch(() => undefined) : undefined}
        />
      ) : (
        <div class="panel__empty" data-testid="panel-empty">
          <h2>{t('mark.emptyTitle')}</h2>
          <p>
            {tab?.isPrivate ? t('mark.private') : tab?.url ? t('mark.empty', { keys }) : t('mark.noPage')}
          </p>
          {tab?.url && !record ? <p>{t('mark.notSaved')}</p> : null}
        </div>
      )}
      <LiveRegion text={panel.isReading ? '' : t('mark.count', { n: highlights.length })} />
      {said ? (
        <Toast
          text={said.text}
          action={said.undo ? { label: t('common.undo'), run: said.undo } : undefined}
          onClose={() => setSaid(undefined)}
        />
      ) : null}
    </main>
  )
}
