import '@/components/ui/base.css'
import '@/components/library/shell/shell.css'
import './options.css'
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { PassphraseSection } from '@/components/private/PassphraseSection'
import { SyncSection } from '@/components/sync/SyncSection'
import { Button } from '@/components/ui/Button'
import { LibraryIcon } from '@/components/ui/icons/icons'
import { Logo } from '@/components/ui/Logo'
import { Notice } from '@/components/ui/Notice'
import { Toast } from '@/components/ui/Toast'
import { type AppError, toAppError } from '@/lib/errors/app-error'
import { t } from '@/lib/i18n/translate'
import type { SettingsValues } from '@/lib/settings/settings-schema'
import { DataSection } from './DataSection'
import { DiagnosticsSection } from './DiagnosticsSection'
import { LookSection } from './LookSection'
import { MarksSection } from './MarksSection'
import type { OptionsServices } from './options-services'
import { PermissionsSection } from './PermissionsSection'
import { SavingSection } from './SavingSection'
import { ShortcutsSection } from './ShortcutsSection'
import type { SectionProps } from './section-props'

/** All settings on one page; every change is kept at once. */
export function OptionsApp({ services }: { services: OptionsServices }) {
  const settings = useSignal<SettingsValues | undefined>(undefined)
  const error = useSignal<AppError | undefined>(undefined)
  const message = useSignal<string | undefined>(undefined)

  useEffect(() => {
    services.readSettings().then(
      (read) => {
        settings.value = read
      },
      (cause: unknown) => {
        error.value = toAppError(cause)
      },
    )
    return services.onSettingsChange((read) => {
      settings.value = read
    })
  }, [services, settings, error])

  const fail = (cause: unknown) => {
    error.value = toAppError(cause)
  }
  const say = (text: string) => {
    error.value = undefined
    message.value = text
  }
  const change = (parts: Partial<SettingsValues>) => {
    services.changeSettings(parts).then((read) => {
      settings.value = read
      say(t('options.saved'))
    }, fail)
  }
  const section: SectionProps = { services, say, fail }
  return (
    <div class="sheet page">
      <header class="page__head">
        <span class="page__brand">
          <Logo />
          {t('common.appName')}
        </span>
        <Button variant="quiet" icon={<LibraryIcon />} onClick={() => services.openLibrary()}>
          {t('options.openLibrary')}
        </Button>
      </header>
      <main class="sheet__body">
        <h1>{t('options.title')}</h1>
        <div role="alert">
          {error.value ? (
            <Notice kind="danger">{t(`error.${error.value.code}`, error.value.params)}</Notice>
          ) : null}
        </div>
        {settings.value ? (
          <>
            <LookSection {...section} settings={settings.value} change={change} />
            <SavingSection {...section} settings={settings.value} change={change} />
            <MarksSection {...section} settings={settings.value} change={change} />
          </>
        ) : null}
        <PassphraseSection
          services={services.private}
          settings={settings.value}
          change={change}
          say={say}
          fail={fail}
        />
        <SyncSection services={services.sync} say={say} />
        <PermissionsSection {...section} />
        <ShortcutsSection {...section} />
        <DataSection {...section} />
        <DiagnosticsSection {...section} />
      </main>
      {message.value ? (
        <Toast
          text={message.value}
          lasts={3000}
          onClose={() => {
            message.value = undefined
          }}
        />
      ) : null}
    </div>
  )
}
