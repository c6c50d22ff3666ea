import { expect, test } from 'vitest'
import { filesOfDrop } from '@/components/library/imports/files-of-drop'
import { listSources } from '@/lib/library/import-sources'

const fileEntry = (fullPath: string) => ({
  isFile: true,
  isDirectory: false,
  fullPath,
  file: (resolve: (file: File) => void) => resolve(new File(['x'], fullPath.split('/').at(-1) ?? '')),
})

/** Answers its children in two parts, as a folder of more than 100 does, and then none. */
const folderEntry = (fullPath: string, children: object[]) => ({
  isFile: false,
  isDirectory: true,
  fullPath,
  createReader: () => {
    const parts = [children.slice(0, 1), children.slice(1), []]
    return { readEntries: (resolve: (entries: object[]) => void) => resolve(parts.shift() ?? []) }
  },
})

test('files of a dropped folder keep their paths, as those of a chosen one do', async () => {
  const folder = folderEntry('/notes', [
    folderEntry('/notes/a', [fileEntry('/notes/a/index.md')]),
    folderEntry('/notes/b', [fileEntry('/notes/b/index.md')]),
    fileEntry('/notes/top.md'),
  ])
  const transfer = new DataTransfer()
  const entries = [folder, fileEntry('/alone.md')]
  Object.defineProperty(transfer, 'items', {
    value: entries.map((entry) => ({ webkitGetAsEntry: () => entry })),
  })
  const sources = await listSources(await filesOfDrop(transfer))
  expect(sources.map(({ name }) => name)).toEqual(['a/index.md', 'b/index.md', 'top.md', 'alone.md'])
})
