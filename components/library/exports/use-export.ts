import { t } from '@/lib/i18n/translate'
import type { ExportPlace, ExportReport } from '../state/file-services'
import { usePage } from '../state/page-state'
import { useServices } from '../state/services'

export interface ExportWish {
  ids: readonly string[]
  format: string
  place: ExportPlace
  isNewFolder: boolean
}

const titlesShown = 3

/** Starts an export and says afterwards what came of it. Call in the handler of a click. */
export function useExport() {
  const { files } = useServices()
  const { actions } = usePage()
  /** `prepare` runs once the target is known. False if the user closed the browser's own dialog. */
  return async (wish: ExportWish, prepare?: () => Promise<void>): Promise<boolean> => {
    const { ids, format, place, isNewFolder } = wish
    try {
      const target = await files.chooseTarget(format, place, ids.length, isNewFolder)
      if (target === undefined) return false
      await prepare?.()
      let report: ExportReport | undefined
      const texts = {
        running: t('library.export.running', { n: ids.length }),
        done: t('library.export.done', { n: ids.length }),
      }
      void actions
        .run(texts, async (options) => {
          report = await files.exportMany(ids, format, options, target)
        })
        .then(() => {
          const said = report && describeExport(report, ids.length)
          if (said) actions.say(said)
        })
      return true
    } catch (error) {
      actions.fail(error)
      return true
    }
  }
}

/** What an export has to say beyond that it is done, or nothing. */
export function describeExport(report: ExportReport, count: number): string | undefined {
  const { failed, unchanged, withoutNote } = report
  if (failed.length > 0) {
    const titles = failed.slice(0, titlesShown).join('; ')
    return t('files.export.failed', { n: failed.length, titles })
  }
  if (withoutNote > 0) return t('private.export.leftOut', { n: withoutNote })
  return unchanged > 0 ? t('files.export.folder', { n: count, unchanged }) : undefined
}
