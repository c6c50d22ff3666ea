import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { Button } from '@/components/ui/Button'
import { t } from '@/lib/i18n/translate'
import type { Shortcut } from './options-services'
import { Section } from './Section'
import type { SectionProps } from './section-props'

/** The browser's shortcuts for Clipfile and where to change them. */
export function ShortcutsSection({ services, fail }: SectionProps) {
  const shortcuts = useSignal<Shortcut[]>([])
  useEffect(() => {
    services.shortcuts().then((found) => {
      shortcuts.value = found
    }, fail)
  }, [services])
  const { openShortcuts } = services
  return (
    <Section title={t('options.shortcuts.title')}>
      <ul class="sheet__list">
        {shortcuts.value.map((shortcut) => (
          <li key={shortcut.name} data-testid="shortcut">
            <span>{shortcut.description}</span>
            {shortcut.keys ? <kbd>{shortcut.keys}</kbd> : <span>{t('options.shortcuts.none')}</span>}
          </li>
        ))}
      </ul>
      {openShortcuts ? (
        <div>
          <Button onClick={() => openShortcuts().catch(fail)}>{t('options.shortcuts.change')}</Button>
        </div>
      ) : (
        <p class="sheet__hint">{t('options.shortcuts.firefox')}</p>
      )}
    </Section>
  )
}
