import type { FileServices } from '@/components/library/state/file-services'
import type { FilePrivateServices } from '@/components/private/private-services'
import { toAppError } from '@/lib/errors/app-error'
import { exportFormats } from '@/lib/formats/format-ids'
import type { PresetId } from '@/lib/frontmatter/presets'
import { t } from '@/lib/i18n/translate'
import type { Library } from '@/lib/library/library-api'
import type { Settings } from '@/lib/settings/create-settings'
import { makeSecuring } from './private-services'

const builders = ['jekyll', 'hugo', 'astro', 'eleventy', 'obsidian'] as const satisfies readonly PresetId[]

/** What reads and writes files is loaded with the first file, so that the list is there sooner. */
export function createFileServices(
  library: Library,
  settings: Settings,
  secret: Pick<FilePrivateServices, 'notes' | 'adopt'>,
): FileServices {
  const ownPreset = async (): Promise<PresetId> =>
    (await settings.read()).exportPreset === 'complete' ? 'complete' : 'clipfile'
  return {
    formats: () => [
      { id: 'front-matter', name: t('library.format.front-matter') },
      ...builders.map((id) => ({ id, name: t(`library.format.${id}`) })),
      ...exportFormats.map(({ id }) => ({ id, name: t(`library.format.${id}`) })),
    ],
    async writeText(record) {
      try {
        const [{ fileName }, { writeTemplate }] = await Promise.all([
          import('@/lib/frontmatter/file-name'),
          import('@/lib/frontmatter/template'),
        ])
        const { secure } = await makeSecuring(secret.notes)
        const text = writeTemplate(await secure(record), { preset: await ownPreset() })
        return { name: fileName(record, new Set()).split('/').at(-1) ?? 'record.md', text }
      } catch (error) {
        throw toAppError(error, 'export.failed')
      }
    },
    async exportMany(ids, format, options) {
      const preset = builders.find((id) => id === format)
      const own = format === 'front-matter' ? await ownPreset() : preset
      const { exportFiles } = await import('./export-files')
      const { secure, leftOut } = await makeSecuring(secret.notes)
      await exportFiles(library, ids, own ? { preset: own } : { format }, { ...options, secure })
      const { total } = await library.list({ limit: 1 })
      if (ids.length >= total && total > 0) await library.noteBackup()
      return { withoutNote: leftOut() }
    },
    async importFiles(files, options) {
      const [{ importFiles }, { listSources }] = await Promise.all([
        import('@/lib/library/import-files'),
        import('@/lib/library/import-sources'),
      ])
      const report = await importFiles(library, await listSources(files), options)
      // Under the passphrase of today nobody has to be asked.
      if (report.sealed.length > 0 && (await secret.notes.state()).kind === 'open') {
        const { sealed, receipt } = await secret.adopt(report.sealed)
        report.sealed = sealed
        report.groups.push(receipt.group)
      }
      return report
    },
  }
}
