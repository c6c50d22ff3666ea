import { Button } from '@/components/ui/Button'
import { t } from '@/lib/i18n/translate'
import { usePopup } from '../popup-context'

export interface ProvenanceProps {
  /** Name of the value in the explanation of the reading. */
  field: string
  /** What stands now; candidates that say the same are left out. */
  current: string
  onUse: (value: string) => void
}

/** Where a value came from, and the other candidates to pick from. */
export function Provenance({ field, current, onUse }: ProvenanceProps) {
  const { model } = usePopup()
  const candidates = model.reading.value?.explanation[field] ?? []
  const chosen = candidates.find((candidate) => candidate.value === current)
  const others = candidates.filter(
    (candidate, index) =>
      candidate.value !== current &&
      candidates.findIndex((other) => other.value === candidate.value) === index,
  )
  if (!chosen && others.length === 0) return null
  return (
    <div class="from" data-testid={`from-${field}`}>
      {chosen ? (
        <span title={chosen.reason}>{t('popup.details.from', { source: chosen.source })}</span>
      ) : null}
      {others.length > 0 ? (
        <details>
          <summary>{t('popup.details.candidates', { n: others.length })}</summary>
          <ul class="from__others">
            {others.map((candidate) => (
              <li key={`${candidate.source} ${candidate.value}`}>
                <div>
                  <bdi class="from__value">{candidate.value}</bdi>
                  <span class="from__source" title={candidate.reason}>
                    {candidate.source}
                  </span>
                </div>
                <Button
                  variant="link"
                  aria-label={t('popup.details.useNamed', { value: candidate.value })}
                  onClick={() => onUse(candidate.value)}
                  data-testid="use-candidate"
                >
                  {t('popup.details.use')}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  )
}
