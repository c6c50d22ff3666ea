import { exportFolder } from '@/lib/library/export-folder'
import { importFiles } from '@/lib/library/import-files'
import { listSources } from '@/lib/library/import-sources'
import { openLibrary } from '@/lib/library/open-library'
import { makeFiles } from './import-support'

export interface KilledWork {
  kind: 'import' | 'export'
  library: string
  count: number
  folder: string
}

/** Runs one import or export and tells how far it is, to be killed from outside at any moment. */
addEventListener('message', ({ data }: MessageEvent<KilledWork>) => {
  work(data).then(
    () => postMessage({ isDone: true }),
    (error: unknown) => postMessage({ error: String(error) }),
  )
})

async function work({ kind, library: name, count, folder }: KilledWork): Promise<void> {
  const { library } = openLibrary(name)
  const onProgress = (done: number) => postMessage({ done })
  if (kind === 'import') {
    await importFiles(library, await listSources(makeFiles(count)), { onProgress })
  } else {
    const root = await navigator.storage.getDirectory()
    const target = await root.getDirectoryHandle(folder, { create: true })
    await exportFolder(library, await library.allIds(), target, { onProgress })
  }
  await library.close()
}
