import { readLocalValues, writeLocalValues } from '@/lib/settings/local-values'
import type { LibraryStore } from '@/lib/store/library-store'

const name = 'exportFolder'

/** The folder that exports go into, kept from one time to the next. A handle stays in this browser. */
export interface FolderMemory {
  read(): Promise<FileSystemDirectoryHandle | undefined>
  write(folder: FileSystemDirectoryHandle): Promise<void>
}

export function createFolderMemory(store: LibraryStore): FolderMemory {
  return {
    async read() {
      const kept = (await readLocalValues(store)).get(name)
      return kept instanceof FileSystemDirectoryHandle ? kept : undefined
    },
    write: (folder) => writeLocalValues(store, new Map([[name, folder]])),
  }
}
