import '@/components/ui/base.css'
import '@/components/library/shell/shell.css'
import '@/components/options/options.css'
import './welcome.css'
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { Button } from '@/components/ui/Button'
import { Logo } from '@/components/ui/Logo'
import { Notice } from '@/components/ui/Notice'
import { type AppError, toAppError } from '@/lib/errors/app-error'
import { t } from '@/lib/i18n/translate'
import { PinPicture } from './PinPicture'

/** What the first-run page asks of the rest of the product. */
export interface WelcomeServices {
  browserKind: 'chromium' | 'firefox'
  /** The keys that open the popup; undefined where none are set. */
  shortcut(): Promise<string | undefined>
  /** Answers the address of the sample in the library. */
  saveSample(): Promise<string>
  libraryAddress: string
}

/** The first-run page: the button, the key, a sample, and where everything lies. */
export function WelcomeApp({ services }: { services: WelcomeServices }) {
  const keys = useSignal<string | undefined>(undefined)
  const error = useSignal<AppError | undefined>(undefined)
  const fail = (cause: unknown) => {
    error.value = toAppError(cause)
  }
  useEffect(() => {
    services.shortcut().then((found) => {
      keys.value = found
    }, fail)
  }, [services])
  return (
    <main class="sheet sheet__body welcome">
      <header class="welcome__head">
        <Logo />
        <h1>{t('welcome.title')}</h1>
        <p>{t('welcome.lead')}</p>
      </header>
      <div role="alert">
        {error.value ? (
          <Notice kind="danger">{t(`error.${error.value.code}`, error.value.params)}</Notice>
        ) : null}
      </div>
      <ol class="welcome__steps">
        <li>
          <h2>{t('welcome.pin.title')}</h2>
          <p>{t(`welcome.pin.${services.browserKind}`)}</p>
          <PinPicture />
        </li>
        <li>
          <h2>{t('welcome.shortcut.title')}</h2>
          <p>{keys.value ? t('welcome.shortcut.text', { keys: keys.value }) : t('welcome.shortcut.none')}</p>
        </li>
        <li>
          <h2>{t('welcome.sample.title')}</h2>
          <p>{t('welcome.sample.text')}</p>
          <div class="sheet__row">
            <Button
              variant="primary"
              data-testid="save-sample"
              onClick={() =>
                services.saveSample().then((address) => {
                  location.href = address
                }, fail)
              }
            >
              {t('welcome.sample.button')}
            </Button>
            <a class="button button--plain" href={services.libraryAddress}>
              {t('welcome.sample.open')}
            </a>
          </div>
        </li>
      </ol>
      <section class="sheet__section">
        <h2>{t('welcome.data.title')}</h2>
        <ul class="welcome__facts">
          <li>{t('welcome.data.here')}</li>
          <li>{t('welcome.data.reads')}</li>
          <li>{t('welcome.data.files')}</li>
          <li>
            <strong>{t('welcome.data.removed')}</strong>
          </li>
        </ul>
      </section>
    </main>
  )
}
