import { readOmnivoreMarks } from '@/lib/formats/omnivore-highlights'
import { decodeText, type ImportSource } from './import-sources'

const metadataName = /(?:^|\/)metadata_\d+_to_\d+\.json$/

/**
 * An Omnivore export is a folder: lists of articles, and for each its page (`content/`) and its highlights.
 * The highlights are put into the lists, and what belongs to a list is no file of its own. Other sources
 * stay as they are.
 */
export function joinOmnivore(sources: readonly ImportSource[]): readonly ImportSource[] {
  const roots = new Set(
    sources.filter(({ name }) => metadataName.test(name)).map(({ name }) => folderOf(name)),
  )
  if (roots.size === 0) return sources
  const byName = new Map(sources.map((source) => [source.name, source]))
  const isPart = ({ name }: ImportSource) =>
    [...roots].some((root) => name.startsWith(`${root}content/`) || name.startsWith(`${root}highlights/`))
  return sources
    .filter((source) => !isPart(source))
    .map((source) =>
      metadataName.test(source.name)
        ? { ...source, read: () => readWithMarks(source, folderOf(source.name), byName) }
        : source,
    )
}

async function readWithMarks(
  source: ImportSource,
  root: string,
  byName: ReadonlyMap<string, ImportSource>,
): Promise<Uint8Array> {
  const bytes = await source.read()
  const list = parseList(decodeText(bytes, source.name))
  // What is no list says so when it is read as one.
  if (list === undefined) return bytes
  const joined = await Promise.all(
    list.map(async (entry) => {
      const marks = byName.get(`${root}highlights/${slugOf(entry)}.md`)
      if (marks === undefined || typeof entry !== 'object') return entry
      return { ...entry, ...readOmnivoreMarks(decodeText(await marks.read(), marks.name)) }
    }),
  )
  return new TextEncoder().encode(JSON.stringify(joined))
}

function parseList(text: string): unknown[] | undefined {
  try {
    const data: unknown = JSON.parse(text)
    return Array.isArray(data) ? data : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function slugOf(entry: unknown): string {
  return typeof entry === 'object' && entry !== null && 'slug' in entry ? String(entry.slug) : ''
}

function folderOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/') + 1)
}
