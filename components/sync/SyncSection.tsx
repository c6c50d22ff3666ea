import './sync.css'
import { useState } from 'preact/hooks'
import { Section } from '@/components/options/Section'
import { t } from '@/lib/i18n/translate'
import type { ShownCode } from '@/lib/library/sync-keys'
import { ActError } from './ActError'
import { CodeSheet } from './CodeSheet'
import { DeviceList } from './DeviceList'
import { KeyActs } from './KeyActs'
import { RaceNotice } from './RaceNotice'
import { SyncPanel } from './SyncPanel'
import { SyncSetup } from './SyncSetup'
import type { SyncServices } from './sync-services'
import { useAct } from './use-act'
import { useSync } from './use-sync'

export interface SyncSectionProps {
  services: SyncServices
  say: (text: string) => void
}

/** Sync in Options: set-up, the code once, how it stands, the browsers, the keys. */
export function SyncSection({ services, say }: SyncSectionProps) {
  const sync = useSync(services)
  const [code, setCode] = useState<ShownCode>()
  const [rivals, setRivals] = useState<string[]>([])
  const act = useAct()
  const { status } = sync
  return (
    <Section title={t('sync.title')} hint={t('sync.hint')}>
      <ActError act={act} />
      {code ? (
        <CodeSheet
          code={code}
          onCopy={() => void act.run(() => services.copy(code.words).then(() => say(t('sync.copied'))))}
          onDone={() => setCode(undefined)}
        />
      ) : null}
      {status && !code && rivals.length > 0 ? (
        <RaceNotice services={services} status={status} rivals={rivals} onSettled={() => setRivals([])} />
      ) : null}
      {status && !code && rivals.length === 0 ? (
        <>
          <SyncPanel services={services} sync={sync} status={status} say={say} />
          <DeviceList services={services} status={status} onCode={setCode} />
          <KeyActs services={services} status={status} onCode={setCode} say={say} />
        </>
      ) : null}
      {status === undefined && !code ? (
        <SyncSetup
          services={services}
          onStarted={(created) => {
            setCode(created?.code)
            setRivals(created?.others ?? [])
            void sync.refresh()
            if ((created?.others ?? []).length === 0) void sync.runAll()
          }}
        />
      ) : null}
    </Section>
  )
}
