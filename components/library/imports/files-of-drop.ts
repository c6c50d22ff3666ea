/** The files of a drop, folders walked through. */
export async function filesOfDrop(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return [...transfer.files]
  const lists = await Promise.all(entries.map(filesOfEntry))
  return lists.flat()
}

async function filesOfEntry(entry: FileSystemEntry): Promise<File[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    return [withPath(file, entry.fullPath.replace(/^\//, ''))]
  }
  if (!isFolder(entry)) return []
  const reader = entry.createReader()
  const files: File[] = []
  // A reader answers at most 100 entries at a time, and none when all were read.
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (batch.length === 0) return files
    for (const child of batch) files.push(...(await filesOfEntry(child)))
  }
}

/** A file of a chosen folder knows its path, one of a dropped folder does not; two may share a name. */
function withPath(file: File, path: string): File {
  if (!path.includes('/')) return file
  return Object.defineProperty(file, 'webkitRelativePath', { value: path })
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}
