import { TextField } from '@/components/ui/TextField'
import { t } from '@/lib/i18n/translate'
import { touch, usePopup } from '../popup-context'
import { Provenance } from './Provenance'

/** The publisher: its name as readers know it, and its domain. */
export function SiteFields() {
  const { model } = usePopup()
  const provider = model.record.value.provider ?? { name: '', domain: '' }
  return (
    <div class="part">
      <div class="pair">
        <TextField
          label={t('popup.details.site')}
          value={provider.name}
          data-testid="details-site"
          dir="auto"
          onInput={(name) => touch(model, { provider: { ...provider, name } })}
        />
        <TextField
          label={t('popup.details.domain')}
          value={provider.domain}
          data-testid="details-domain"
          onInput={(domain) => touch(model, { provider: { ...provider, domain } })}
        />
      </div>
      <Provenance
        field="provider"
        current={provider.name}
        onUse={(name) => touch(model, { provider: { ...provider, name } })}
      />
    </div>
  )
}
