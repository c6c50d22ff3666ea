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
  const entries = [...(await backend.list(folder)), ...(await backend.list(packFolder(folder)))]
  return entries.map(({ name }) => readFileName(name)).filter((file) => file !== undefined)
}
