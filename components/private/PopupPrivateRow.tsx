import './private.css'
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { usePopup } from '@/components/popup/popup-context'
import { ChevronDownIcon, ChevronRightIcon } from '@/components/ui/icons/icons'
import { toAppError } from '@/lib/errors/app-error'
import { t } from '@/lib/i18n/translate'
import { PopupPrivate } from './PopupPrivate'
import { PopupVersions } from './PopupVersions'
import { PrivateFrame } from './PrivateFrame'
import { PrivateLock } from './PrivateLock'
import type { PopupPrivateServices } from './private-services'
import { useKeepOpen } from './use-keep-open'
import { usePrivate } from './use-private'

/** One line with the lock and, beneath it when opened, the private note. */
export function PopupPrivateRow({ services }: { services: PopupPrivateServices }) {
  const { model } = usePopup()
  const fail = (cause: unknown) => {
    model.error.value = toAppError(cause)
  }
  const say = (text: string) => {
    model.announcement.value = text
  }
  const state = usePrivate(services.notes, fail)
  const keepOpen = useKeepOpen(services.notes, fail)
  const isUnfolded = useSignal(false)
  const { privateNote, secured } = model.record.value
  const isHeld = privateNote !== undefined || secured !== undefined
  const isShown = state?.kind === 'open' && privateNote !== undefined
  useEffect(() => {
    // A note that can be read is not hidden behind a press.
    if (isShown) isUnfolded.value = true
  }, [isShown, isUnfolded])
  return (
    <section class="part private" data-testid="private">
      <div class="private__line">
        <button
          type="button"
          class="button button--quiet private__fold"
          aria-expanded={isUnfolded.value}
          data-testid="private-fold"
          onClick={() => {
            isUnfolded.value = !isUnfolded.value
          }}
        >
          {isUnfolded.value ? <ChevronDownIcon /> : <ChevronRightIcon />}
          {t('private.title')}
        </button>
        <PrivateLock state={state} isHeld={isHeld} notes={services.notes} say={say} fail={fail} />
      </div>
      {isUnfolded.value && state ? (
        secured !== undefined ? (
          <p class="private__hint">{t('private.inLibrary')}</p>
        ) : (
          <PrivateFrame services={services} state={state} say={say}>
            {(notes) => (
              <>
                <PopupPrivate notes={notes} onWork={keepOpen} />
                <PopupVersions notes={notes} services={services} />
              </>
            )}
          </PrivateFrame>
        )
      ) : null}
    </section>
  )
}
