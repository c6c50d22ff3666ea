import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Download } from './view'
import { waitUntil } from './wait'

/** Names that browsers give to a download that is still under way. */
const isPartial = (name: string): boolean => /\.(crdownload|part|tmp)$/.test(name) || name.startsWith('.')

/** Answers each finished file of the folder once, in the order in which they come. */
export function makeDownloads(folder: string): () => Promise<Download> {
  const taken = new Set<string>()
  return () =>
    waitUntil('a download', async () => {
      const names = await readdir(folder)
      // Firefox makes an empty file beside the one that it is still writing.
      if (names.some(isPartial)) return undefined
      for (const name of names.filter((candidate) => !taken.has(candidate))) {
        if ((await stat(join(folder, name))).size === 0) continue
        taken.add(name)
        return { name, bytes: await readFile(join(folder, name)) }
      }
      return undefined
    })
}
