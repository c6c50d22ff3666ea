import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { usePopup } from '@/components/popup/popup-context'
import { toAppError } from '@/lib/errors/app-error'
import { formatList } from '@/lib/i18n/format-list'
import { t } from '@/lib/i18n/translate'
import type { OpenNotes } from '@/lib/private/open-notes'
import type { PopupPrivateServices } from './private-services'
import { readNote } from './read-note'

interface PopupVersionsProps {
  notes: OpenNotes
  services: PopupPrivateServices
}

/** Private notes that another browser wrote at the same time, to read; the library is where one is chosen. */
export function PopupVersions({ notes, services }: PopupVersionsProps) {
  const { model } = usePopup()
  const id = model.saved.value?.id
  const others = useSignal<readonly (string | undefined)[]>([])
  useEffect(() => {
    if (id === undefined) return
    services.otherNotes(id).then(
      (found) => {
        others.value = found
      },
      (cause: unknown) => {
        model.error.value = toAppError(cause)
      },
    )
  }, [id, services, others, model])
  if (others.value.length === 0) return null
  return (
    <div class="private__box" data-testid="private-versions">
      <h3>{t('private.versions')}</h3>
      <ul>
        {others.value.map((sealed, index) => {
          const { content, error } = readNote(notes, sealed)
          const said = error ? t(`error.${error.code}`, error.params) : content.note
          return (
            <li key={sealed ?? index} class="private__version">
              <bdi class="private__text">{sealed === undefined ? t('private.versions.none') : said}</bdi>
              {content && content.tags.length > 0 ? (
                <span class="private__tags">{formatList(content.tags)}</span>
              ) : null}
            </li>
          )
        })}
      </ul>
      <p class="private__hint">{t('private.versions.inLibrary')}</p>
    </div>
  )
}
