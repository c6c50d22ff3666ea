import './private.css'
import { Section } from '@/components/options/Section'
import { Notice } from '@/components/ui/Notice'
import { Select } from '@/components/ui/Select'
import { t } from '@/lib/i18n/translate'
import type { SettingsValues } from '@/lib/settings/settings-schema'
import { NewPassphrase } from './NewPassphrase'
import { PrivateFrame } from './PrivateFrame'
import { PrivateLock } from './PrivateLock'
import type { PassphraseServices } from './private-services'
import { usePrivate } from './use-private'

interface PassphraseSectionProps {
  services: PassphraseServices
  /** Undefined until the settings are read. */
  settings: Pick<SettingsValues, 'privateLockMinutes'> | undefined
  change: (parts: Partial<SettingsValues>) => void
  say: (text: string) => void
  fail: (error: unknown) => void
}

const choices = ['5', '15', '60', '240', '0'] as const

/** The passphrase of private notes: set, changed, locked; and when it locks by itself. */
export function PassphraseSection({ services, settings, change, say, fail }: PassphraseSectionProps) {
  const { notes } = services
  const state = usePrivate(notes, fail)
  const minutes = choices.find((each) => Number(each) === settings?.privateLockMinutes) ?? '15'
  return (
    <Section title={t('private.options.title')} hint={t('private.options.hint')}>
      <PrivateLock state={state} isHeld={false} notes={notes} say={say} fail={fail} />
      <Notice kind="warning">{t('private.options.lost')}</Notice>
      {state?.kind === 'none' ? (
        <NewPassphrase
          isChange={false}
          onSubmit={async (_current, next) => {
            await services.set(next)
            say(t('private.said.set'))
          }}
        />
      ) : null}
      {state && state.kind !== 'none' ? (
        <>
          {state.kind === 'locked' || state.closedKeys > 0 ? (
            <PrivateFrame services={{ notes, openOptions: () => undefined }} state={state} say={say}>
              {() => null}
            </PrivateFrame>
          ) : null}
          <NewPassphrase
            isChange
            onSubmit={async (current, next) => {
              await services.change(current, next)
              say(t('private.said.changed'))
            }}
          />
        </>
      ) : null}
      <Select
        label={t('private.options.minutes')}
        value={minutes}
        options={choices.map((each) => ({
          value: each,
          label:
            each === '0'
              ? t('private.options.minutes.browser')
              : t('private.options.minutes.each', { n: Number(each) }),
        }))}
        data-testid="private-minutes"
        onChange={(value) => change({ privateLockMinutes: Number(value) })}
      />
    </Section>
  )
}
