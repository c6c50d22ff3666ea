/** The browser's dialogs for files and folders, where it has them (Chromium). TypeScript's DOM has no types for them. */

type Picker<Handle> = (options: object) => Promise<Handle>

const isFunction = (value: unknown): value is Picker<unknown> => typeof value === 'function'
const isFile = (value: unknown): value is FileSystemFileHandle => value instanceof FileSystemFileHandle
const isFolder = (value: unknown): value is FileSystemDirectoryHandle =>
  value instanceof FileSystemDirectoryHandle

export const hasFilePicker = (): boolean => isFunction(Reflect.get(window, 'showSaveFilePicker'))
export const hasFolderPicker = (): boolean => isFunction(Reflect.get(window, 'showDirectoryPicker'))

/** The file that the user names; undefined if they changed their mind. Needs a user's act. */
export function pickFile(suggestedName: string): Promise<FileSystemFileHandle | undefined> {
  return pick('showSaveFilePicker', { id: 'clipfile-export', suggestedName }, isFile)
}

/** The folder that the user chooses, to write into. */
export function pickFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  return pick('showDirectoryPicker', { id: 'clipfile-folder', mode: 'readwrite' }, isFolder)
}

/** Whether a folder of an earlier time may be written into; the browser may ask the user. */
export async function mayWrite(folder: FileSystemDirectoryHandle): Promise<boolean> {
  const ask: unknown = Reflect.get(folder, 'requestPermission')
  // Without the question, as in the private file system, there is nothing to be allowed.
  if (!isFunction(ask)) return true
  return (await ask.call(folder, { mode: 'readwrite' })) === 'granted'
}

async function pick<Handle>(
  name: string,
  options: object,
  isHandle: (value: unknown) => value is Handle,
): Promise<Handle | undefined> {
  const picker: unknown = Reflect.get(window, name)
  if (!isFunction(picker)) return undefined
  try {
    const handle = await picker.call(window, options)
    return isHandle(handle) ? handle : undefined
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined
    throw error
  }
}
