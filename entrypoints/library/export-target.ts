import type { ExportPlace, ExportTarget } from '@/components/library/state/file-services'
import { exportFormats } from '@/lib/formats/format-ids'
import { hasFilePicker, hasFolderPicker, mayWrite, pickFile, pickFolder } from './file-pickers'
import type { FolderMemory } from './folder-memory'

/** Name of a file that holds many records: today's, so that one export does not replace another. */
export function exportName(format: string): string {
  const day = new Date().toISOString().slice(0, 10)
  if (format === 'backup') return `clipfile-backup-${day}.zip`
  return `clipfile-${day}.${exportFormats.find(({ id }) => id === format)?.extension ?? 'zip'}`
}

export function listPlaces(): readonly ExportPlace[] {
  return hasFolderPicker() ? ['zip', 'folder', 'files'] : ['zip', 'files']
}

/** See `FileServices.chooseTarget`. */
export async function chooseTarget(
  memory: FolderMemory,
  format: string,
  place: ExportPlace,
  count: number,
  isNew = false,
): Promise<ExportTarget | undefined> {
  if (place === 'files') return { kind: 'files' }
  if (place === 'folder') {
    const known = isNew ? undefined : await memory.read()
    const folder = known && (await mayWrite(known)) ? known : await pickFolder()
    if (folder === undefined) return undefined
    if (folder !== known) await memory.write(folder)
    return { kind: 'folder', handle: folder }
  }
  const isOneFile = count === 1 && exportName(format).endsWith('.zip') && format !== 'backup'
  if (isOneFile || !hasFilePicker()) return { kind: 'download' }
  const handle = await pickFile(exportName(format))
  return handle && { kind: 'file', handle }
}
