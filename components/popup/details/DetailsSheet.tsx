import { useEffect, useRef } from 'preact/hooks'
import { Button } from '@/components/ui/Button'
import { ArrowLeftIcon } from '@/components/ui/icons/icons'
import { t } from '@/lib/i18n/translate'
import { AddressFields } from './AddressFields'
import { BodyField } from './BodyField'
import { DateFields } from './DateFields'
import { ImageFields } from './ImageFields'
import { KindFields } from './KindFields'
import { ScoreFields } from './ScoreFields'
import { SiteFields } from './SiteFields'
import { TextFields } from './TextFields'

/** The second sheet: everything else that is known, where it came from, and what else it could be. */
export function DetailsSheet({ onBack }: { onBack: () => void }) {
  const back = useRef<HTMLDivElement>(null)
  useEffect(() => {
    back.current?.querySelector('button')?.focus()
  }, [])
  return (
    <>
      <header class="head head--details" ref={back}>
        <Button variant="quiet" icon={<ArrowLeftIcon />} onClick={onBack} data-testid="back">
          {t('common.back')}
        </Button>
        <h1 class="head__sheet">{t('popup.details.title')}</h1>
      </header>
      <main class="sheet sheet--details" data-testid="details-sheet">
        <TextFields />
        <BodyField />
        <DateFields />
        <SiteFields />
        <AddressFields />
        <KindFields />
        <ScoreFields />
        <ImageFields />
      </main>
    </>
  )
}
