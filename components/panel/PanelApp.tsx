import './panel.css'
import { useEffect, useState } from 'preact/hooks'
import { LiveRegion } from '@/components/ui/LiveRegion'
import { Toast } from '@/components/ui/Toast'
import { toAppError } from '@/lib/errors/app-error'
import { t } from '@/lib/i18n/translate'
import type { Highlight } from '@/lib/record/highlight-schema'
import { MarkList } from './MarkList'
import { PanelEmpty } from './PanelEmpty'
import { PanelHead } from './PanelHead'
import type { PanelServices } from './panel-services'
import { SiteAccess } from './SiteAccess'
import { useColorNames } from './use-color-names'
import { usePanel } from './use-panel'

interface Said {
  text: string
  undo?: () => void
}

/** The panel beside the page: lists its marks, jumps to each, edits, filters. */
export function PanelApp({ services }: { services: PanelServices }) {
  const panel = usePanel(services)
  const names = useColorNames(services)
  const [said, setSaid] = useState<Said>()
  const [keys, setKeys] = useState('')
  useEffect(() => {
    void services.shortcut().then(setKeys)
  }, [services])
  const { record, status, tab } = panel
  const highlights = record?.highlights ?? []
  const missing = status?.missing ?? []

  const fail = (error: unknown): void => setSaid({ text: t(`error.${toAppError(error).code}`) })

  function change(update: (all: Highlight[]) => Highlight[], done?: Said): void {
    panel
      .edit((base) => ({ ...base, highlights: update(base.highlights ?? []) }))
      .then(() => setSaid(done), fail)
  }

  function remove(highlight: Highlight): void {
    change((all) => all.filter((other) => other.id !== highlight.id), {
      text: t('mark.removed'),
      undo: () => change((all) => [...all, highlight]),
    })
  }

  function show(id: string, tabId: number): void {
    services
      .show(tabId, id)
      .then((isShown) => setSaid({ text: isShown ? t('mark.shown') : t('mark.missing') }), fail)
  }

  return (
    <main class="panel">
      <PanelHead panel={panel} onFail={fail} />
      {panel.isReading ? null : highlights.length > 0 ? (
        <MarkList
          highlights={highlights}
          missing={missing}
          names={names}
          onChange={(id, next) =>
            change((all) => all.map((other) => (other.id === id ? { ...other, ...next } : other)))
          }
          onRemove={remove}
          onShow={tab && status ? (id) => show(id, tab.id) : undefined}
        />
      ) : (
        <PanelEmpty tab={tab} isSaved={record !== undefined} keys={keys} />
      )}
      <SiteAccess services={services} panel={panel} />
      <LiveRegion text={panel.isReading ? '' : countText(highlights.length, missing.length)} />
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

function countText(count: number, missing: number): string {
  const all = t('mark.count', { n: count })
  return missing === 0 ? all : `${all} · ${t('mark.countMissing', { n: missing })}`
}
