import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { toAppError } from '@/lib/errors/app-error'
import { t } from '@/lib/i18n/translate'
import type { WholeTemplate } from '@/lib/library/export-template'
import type { PreviewedFile } from '../state/file-services'
import { useServices } from '../state/services'

/** Milliseconds without a keystroke after which the preview follows. */
const quietMs = 80

/** The file that one of the chosen articles becomes, while its template is edited. */
export function TemplatePreview({ id, template }: { id: string; template: WholeTemplate }) {
  const { files } = useServices()
  const file = useSignal<PreviewedFile | undefined>(undefined)
  const error = useSignal('')
  useEffect(() => {
    let isGone = false
    const timer = setTimeout(() => {
      files.templates.preview(id, template).then(
        (written) => {
          if (isGone) return
          file.value = written
          error.value = ''
        },
        (cause: unknown) => {
          const { code, params } = toAppError(cause)
          if (!isGone) error.value = t(`error.${code}`, params)
        },
      )
    }, quietMs)
    return () => {
      isGone = true
      clearTimeout(timer)
    }
  }, [files, id, template, file, error])
  return (
    <section class="template__preview" aria-label={t('files.template.preview')}>
      <h3>{t('files.template.preview')}</h3>
      {error.value ? <p class="field__error">{error.value}</p> : null}
      {file.value ? (
        <>
          <p class="template__path" data-testid="preview-path">
            {file.value.name}
          </p>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
          <pre tabIndex={0} data-testid="preview-text">
            {file.value.text}
          </pre>
          {file.value.isOfFile ? <p class="field__hint">{t('files.template.ofFile')}</p> : null}
        </>
      ) : null}
    </section>
  )
}
