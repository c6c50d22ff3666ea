import type { FileServices } from '@/components/library/state/file-services'
import type { FilePrivateServices } from '@/components/private/private-services'
import { toAppError } from '@/lib/errors/app-error'
import { exportFormats } from '@/lib/formats/format-ids'
import { t } from '@/lib/i18n/translate'
import type { Library } from '@/lib/library/library-api'
import type { ClipRecord } from '@/lib/record/record-schema'
import type { Settings } from '@/lib/settings/create-settings'
import { chooseTarget, exportName, listPlaces } from './export-target'
import type { FolderMemory } from './folder-memory'
import { builders, createTemplates } from './templates'

/** What reads and writes files is loaded with the first file, so that the list is there sooner. */
export function createFileServices(
  library: Library,
  settings: Settings,
  secret: Pick<FilePrivateServices, 'notes' | 'adopt'>,
  memory: FolderMemory,
): FileServices {
  const templates = createTemplates(library, settings)
  return {
    templates,
    formats: () => [
      ...['front-matter' as const, ...builders].map((id) => ({
        id,
        name: t(`library.format.${id}`),
        hasTemplate: true,
      })),
      ...exportFormats.map(({ id }) => ({ id, name: t(`library.format.${id}`), hasTemplate: false })),
    ],
    places: listPlaces,
    folderName: async () => (await memory.read())?.name,
    chooseTarget: (...wish) => chooseTarget(memory, ...wish),
    async readOnlyCause({ src }) {
      if (src === undefined) return undefined
      const { findDuplicateKey } = await import('@/lib/frontmatter/find-duplicate-key')
      const cause = findDuplicateKey(src)
      return cause && { file: src.name, key: String(cause.params.key ?? '') }
    },
    editableTest: async () => (await import('@/lib/library/check-editable')).isEditable,
    async writeText(record) {
      try {
        const [{ writeOne }, { withoutDefaults }, { makeSecuring }] = await Promise.all([
          import('@/lib/library/export-one'),
          import('@/lib/library/export-template'),
          import('@/lib/library/make-securing'),
        ])
        const { secure } = await makeSecuring(secret.notes)
        const template = withoutDefaults(await templates.read('front-matter'))
        return writeOne(await secure(record), template, new Map())
      } catch (error) {
        throw toAppError(error, 'export.failed')
      }
    },
    async exportMany(ids, format, options, target = { kind: 'download' }) {
      const [{ exportByTemplate, exportAsFormat }, { makeSecuring }] = await Promise.all([
        import('./export-files'),
        import('@/lib/library/make-securing'),
      ])
      const { secure, leftOut } = await makeSecuring(secret.notes)
      const failed: string[] = []
      const onFailure = ({ title }: ClipRecord) => void failed.push(title)
      const all = { ...options, secure, onFailure }
      let unchanged = 0
      if (exportFormats.some(({ id }) => id === format)) {
        await exportAsFormat(library, ids, format, target, all)
      } else {
        const { withoutDefaults } = await import('@/lib/library/export-template')
        const template = withoutDefaults(await templates.read(format))
        unchanged = (await exportByTemplate(library, ids, template, target, all)).unchanged
      }
      const { total } = await library.list({ limit: 1 })
      if (ids.length >= total && total > 0 && failed.length === 0) await library.noteBackup()
      return { withoutNote: leftOut(), failed, unchanged }
    },
    async backup(options, target) {
      const [{ exportBackup }, { saveStream }] = await Promise.all([
        import('@/lib/library/export-backup'),
        import('./export-files'),
      ])
      try {
        const stream = await exportBackup(library, new Date(), { ...options, settings })
        await saveStream(stream, exportName('backup'), target, options.signal)
      } catch (error) {
        throw toAppError(error, 'export.failed')
      }
      await library.noteBackup()
    },
    async importFiles(files, options) {
      const [{ importFiles }, { listSources }] = await Promise.all([
        import('@/lib/library/import-files'),
        import('@/lib/library/import-sources'),
      ])
      const report = await importFiles(library, await listSources(files), { ...options, settings })
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
