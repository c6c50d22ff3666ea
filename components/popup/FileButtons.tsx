import { Button } from '@/components/ui/Button'
import { CopyIcon, DownloadIcon } from '@/components/ui/icons/icons'
import { toAppError } from '@/lib/errors/app-error'
import { type TextKey, t } from '@/lib/i18n/translate'
import { usePopup } from './popup-context'
import type { WrittenFile } from './state/popup-services'

/** The record as one front-matter file. In a private window these two are all there is. */
export function FileButtons({ isPrivate }: { isPrivate: boolean }) {
  const { model, services } = usePopup()

  async function withFile(act: (file: WrittenFile) => void | Promise<void>, said: TextKey) {
    try {
      const saved = isPrivate ? undefined : model.saved.value
      // Untouched, it is the very record that the library exports.
      const record = saved && !model.isChanged.value ? saved : model.record.value
      const file = await services.writeFile(record, saved)
      await act(file)
      model.announcement.value = t(said)
      if (file.mark) await services.send('export.note', file.mark)
    } catch (cause) {
      model.error.value = toAppError(cause, 'export.failed')
    }
  }

  return (
    <>
      {isPrivate ? (
        <Button
          icon={<CopyIcon />}
          onClick={() => void withFile((file) => services.copy(file.text), 'popup.said.copied')}
          data-testid="copy"
        >
          {t('popup.copy')}
        </Button>
      ) : null}
      <Button
        variant={isPrivate ? 'primary' : 'quiet'}
        icon={<DownloadIcon />}
        onClick={() => void withFile((file) => services.download(file), 'popup.said.downloaded')}
        data-testid="export"
      >
        {t(isPrivate ? 'popup.download' : 'common.export')}
      </Button>
    </>
  )
}
