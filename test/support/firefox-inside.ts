import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { uncompress } from 'snappyjs'
import { z } from '@/lib/record/zod'
import type { FirefoxSession } from './firefox-chrome'
import { waitUntil } from './wait'

/** What Firefox keeps where no script of a page can look: its accessibility tree and its database files. */

/** Reads a tab's tree as a screen reader's platform interface gets it. */
const treeScript = `
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService)
  const root = service.getAccessibleFor(gBrowser.selectedBrowser)
  const texts = []
  const read = (part, get) => {
    try {
      texts.push(get(part) ?? '')
    } catch {} // A part has no such property, or went away meanwhile.
  }
  const walk = (part) => {
    read(part, (each) => each.name)
    read(part, (each) => each.value)
    read(part, (each) => each.description)
    read(part, (each) => each.QueryInterface(Ci.nsIAccessibleText).getText(0, -1))
    for (let child = part.firstChild; child; child = child.nextSibling) walk(child)
  }
  if (root) walk(root)
  return texts.join('\\n')`

/** All texts of the tab's accessibility tree, one a line, once \`expected\` is among them: it grows by and by. */
export function readFirefoxTree(session: FirefoxSession, handle: string, expected: string): Promise<string> {
  return waitUntil('the accessibility tree', async () => {
    const text = String(await session.inChrome(handle, true, (chrome) => chrome(treeScript)))
    return text.includes(expected) && text
  })
}

const rowsScript = `
  const [path] = arguments
  const file = Cc['@mozilla.org/file/local;1'].createInstance(Ci.nsIFile)
  file.initWithPath(path)
  const database = Services.storage.openUnsharedDatabase(file)
  const rows = []
  const columns = { object_data: ['key', 'data'], index_data: ['value'], unique_index_data: ['value'] }
  try {
    for (const [table, names] of Object.entries(columns)) {
      for (const column of names) {
        const query = database.createStatement('SELECT hex(' + column + ') AS cell FROM ' + table)
        while (query.executeStep()) rows.push([column, query.row.cell])
        query.finalize()
      }
    }
  } finally {
    database.close()
  }
  return rows`

const rowsSchema = z.array(z.tuple([z.enum(['key', 'data', 'value']), z.string()]))

/**
 * What the IndexedDB files of every origin hold, made readable: values are compressed with Snappy, and keys
 * keep each character as its successor (dom/indexedDB/Key.cpp of Firefox's source).
 */
export async function readFirefoxDatabases(
  session: FirefoxSession,
  handle: string,
  profile: string,
): Promise<Buffer[]> {
  const names = readdirSync(join(profile, 'storage', 'default'), { recursive: true, encoding: 'utf8' })
  const contents: Buffer[] = []
  for (const name of names.filter((each) => /\bidb\b.*\.sqlite$/.test(each))) {
    const path = join(profile, 'storage', 'default', name)
    const rows = rowsSchema.parse(await session.inChrome(handle, false, (chrome) => chrome(rowsScript, path)))
    for (const [column, hex] of rows) {
      const bytes = Buffer.from(hex, 'hex')
      contents.push(column === 'data' ? openValue(bytes) : Buffer.from(bytes.map((byte) => byte - 1)))
    }
  }
  return contents
}

function openValue(bytes: Buffer): Buffer {
  // An empty cell names a file beside the database; such files are searched as they are.
  return bytes.length === 0 ? bytes : Buffer.from(uncompress(bytes))
}
