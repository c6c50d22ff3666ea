import { useSignal } from '@preact/signals'
import { Button } from '@/components/ui/Button'
import { CopyIcon } from '@/components/ui/icons/icons'
import { t } from '@/lib/i18n/translate'
import { Section } from './Section'
import type { SectionProps } from './section-props'

/** Facts for a bug report, shown before they are copied. Nothing is sent. */
export function DiagnosticsSection({ services, say, fail }: SectionProps) {
  const text = useSignal<string | undefined>(undefined)
  return (
    <Section title={t('options.diagnostics.title')} hint={t('options.diagnostics.hint')}>
      <div class="sheet__row">
        <Button
          onClick={() =>
            services.diagnostics().then((found) => {
              text.value = found
            }, fail)
          }
        >
          {t('options.diagnostics.show')}
        </Button>
        {text.value ? (
          <Button
            icon={<CopyIcon />}
            onClick={() =>
              navigator.clipboard
                .writeText(text.value ?? '')
                .then(() => say(t('options.diagnostics.copied')), fail)
            }
          >
            {t('options.diagnostics.copy')}
          </Button>
        ) : null}
      </div>
      {text.value ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <pre class="sheet__code" tabIndex={0}>
          {text.value}
        </pre>
      ) : null}
    </Section>
  )
}
