import './sync.css'
import { useState } from 'preact/hooks'
import { Section } from '@/components/options/Section'
import { t } from '@/lib/i18n/translate'
import type { ShownCode } from '@/lib/library/sync-service'
import { CodeSheet } from './CodeSheet'
import { SyncCodes } from './SyncCodes'
import { SyncPanel } from './SyncPanel'
import { SyncSetup } from './SyncSetup'
import type { SyncServices } from './sync-services'
import { useSync } from './use-sync'

export interface SyncSectionProps {
  services: SyncServices
  say: (text: string) => void
  fail: (error: unknown) => void
}

/** Sync in Options: set-up, the code once, and how it stands. */
export function SyncSection({ services, say, fail }: SyncSectionProps) {
  const { status, records, refresh } = useSync(services)
  const [code, setCode] = useState<ShownCode>()
  const runNow = (): void => {
    services.service.run({ isForced: true }).then(refresh).catch(fail)
  }
  return (
    <Section title={t('sync.title')} hint={t('sync.hint')}>
      {code ? (
        <CodeSheet
          code={code}
          onCopy={() => void services.copy(code.words).then(() => say(t('sync.copied')), fail)}
          onDone={() => setCode(undefined)}
        />
      ) : null}
      {status === null || code ? null : status ? (
        <>
          <SyncPanel
            services={services}
            status={status}
            records={records}
            refresh={refresh}
            say={say}
            fail={fail}
          />
          <SyncCodes services={services} onCode={setCode} fail={fail} />
        </>
      ) : (
        <SyncSetup
          services={services}
          fail={fail}
          onStarted={(shown) => {
            setCode(shown)
            void refresh().catch(fail)
            runNow()
          }}
        />
      )}
    </Section>
  )
}
