import type { Backend } from './backend'
import { epochFolder, type FileName, packFolder, readFileName } from './file-name'

/**
 * All files of a writer's log in one epoch as they stand on the store. Segments first: a pack is there before the
 * segments that it replaces go, so whatever is missing from the first listing is in a pack of the second.
 */
export async function listLog(
  backend: Backend,
  vault: string,
  writer: string,
  epoch: number,
): Promise<FileName[]> {
  const folder = epochFolder(vault, writer, epoch)
  return [
    ...(await listKind(backend, folder, 'seg')),
    ...(await listKind(backend, packFolder(folder), 'pack')),
  ]
}

/** A file that lies elsewhere than its kind does would not be found when it is read. */
async function listKind(backend: Backend, folder: string, kind: FileName['kind']): Promise<FileName[]> {
  const files = (await backend.list(folder)).map(({ name }) => readFileName(name))
  return files.filter((file) => file !== undefined).filter((file) => file.kind === kind)
}
