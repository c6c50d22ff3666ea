import { Button } from '@/components/ui/Button'
import { CopyIcon, DownloadIcon } from '@/components/ui/icons/icons'
import { toAppError } from '@/lib/errors/app-error'
import { type TextKey, t } from '@/lib/i18n/translate'
import { usePopup } from './popup-context'

/** The record as one front-matter file. In a private window these two are all there is. */
export function FileButtons({ isPrivate }: { isPrivate: boolean }) {
  const { model, services } = usePopup()

  async function withFile(
    act: (file: { name: string; text: string }) => void | Promise<void>,
    said: TextKey,
  ) {
    try {
      await act(await services.writeFile(model.record.value))
      model.announcement.value = t(said)
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
