import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { Button } from '@/components/ui/Button'
import { t } from '@/lib/i18n/translate'
import type { GrantedPermission } from './options-services'
import { Section } from './Section'
import type { SectionProps } from './section-props'

/** What was granted while Clipfile was used, each with its way back. */
export function PermissionsSection({ services, say, fail }: SectionProps) {
  const granted = useSignal<GrantedPermission[]>([])
  const load = () =>
    services.permissions().then((found) => {
      granted.value = found
    }, fail)
  useEffect(() => {
    void load()
  }, [services])
  return (
    <Section title={t('options.permissions.title')} hint={t('options.permissions.hint')}>
      {granted.value.length === 0 ? (
        <p>{t('options.permissions.none')}</p>
      ) : (
        <ul class="sheet__list">
          {granted.value.map((permission) => {
            const name = permission.kind === 'tabs' ? t('options.permissions.tabs') : permission.pattern
            return (
              <li key={permission.id} data-testid="permission">
                <span>{name}</span>
                <Button
                  aria-label={t('options.permissions.revokeItem', { name })}
                  onClick={() =>
                    services
                      .revoke(permission)
                      .then(load)
                      .then(() => say(t('options.permissions.revoked')), fail)
                  }
                >
                  {t('options.permissions.revoke')}
                </Button>
              </li>
            )
          })}
        </ul>
      )}
    </Section>
  )
}
