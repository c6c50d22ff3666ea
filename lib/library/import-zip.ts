import { unzipSync } from 'fflate'
import { AppError } from '@/lib/errors/app-error'
import type { ImportSource } from './import-sources'

/** More than any library holds; a ZIP that claims more is damaged or hostile. */
const zipLimits = { entries: 200_000, bytes: 4_000_000_000 } as const
/** Entries are inflated in runs, since finding one means walking the whole directory of the ZIP. */
const runLength = 100
const runBytes = 4_000_000

interface Entry {
  name: string
  size: number
}

/** The files within a ZIP; each is inflated when it is read. Throws `file.unreadable` where it is none. */
export async function listZip(file: File, maxFileBytes: number): Promise<ImportSource[]> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const entries = readDirectory(bytes, file.name)
  const reader = new ZipReader(bytes, entries, maxFileBytes)
  return entries
    .map(({ name, size }, index) => ({ name, size, read: async () => reader.read(index) }))
    .filter(({ name }) => !name.endsWith('/'))
}

function readDirectory(bytes: Uint8Array, zipName: string): Entry[] {
  const entries: Entry[] = []
  try {
    unzipSync(bytes, { filter: ({ name, originalSize }) => !entries.push({ name, size: originalSize }) })
  } catch (error) {
    throw unreadable(zipName, 'a ZIP archive', error)
  }
  const total = entries.reduce((sum, { size }) => sum + size, 0)
  if (entries.length > zipLimits.entries || total > zipLimits.bytes) {
    throw new AppError('file.tooLarge', { params: { file: zipName } })
  }
  return entries
}

class ZipReader {
  readonly #ready = new Map<number, Uint8Array>()

  constructor(
    readonly bytes: Uint8Array,
    readonly entries: readonly Entry[],
    readonly maxFileBytes: number,
  ) {}

  read(index: number): Uint8Array {
    const { name, size } = this.entries[index] ?? { name: '', size: 0 }
    if (size > this.maxFileBytes) throw new AppError('file.tooLarge', { params: { file: name } })
    if (!this.#ready.has(index)) this.#inflateRun(index)
    const content = this.#ready.get(index) ?? this.#inflate(index, index + 1).get(index)
    this.#ready.delete(index)
    if (content === undefined) throw unreadable(name, 'an undamaged entry of the ZIP')
    return content
  }

  #inflateRun(from: number): void {
    this.#ready.clear()
    let to = from
    for (let sum = 0; to < Math.min(from + runLength, this.entries.length) && sum < runBytes; to++) {
      sum += this.entries[to]?.size ?? 0
    }
    try {
      for (const [index, content] of this.#inflate(from, to)) this.#ready.set(index, content)
    } catch {
      // One of them is damaged: `read` inflates each alone, and says which it is.
    }
  }

  #inflate(from: number, to: number): Map<number, Uint8Array> {
    let at = -1
    const names = new Map<string, number>()
    const isWanted = ({ name, originalSize }: { name: string; originalSize: number }) => {
      at++
      if (at < from || at >= to || originalSize > this.maxFileBytes) return false
      names.set(name, at)
      return true
    }
    try {
      const files = unzipSync(this.bytes, { filter: isWanted })
      return new Map(Object.entries(files).map(([name, content]) => [names.get(name) ?? -1, content]))
    } catch (error) {
      throw unreadable(this.entries[from]?.name ?? '', 'an undamaged entry of the ZIP', error)
    }
  }
}

function unreadable(file: string, expected: string, cause?: unknown): AppError {
  return new AppError('file.unreadable', { cause, params: { file, line: 1, column: 1, expected } })
}
