import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { createLibrary } from '@/lib/library/create-library'
import { markOne, writeOne } from '@/lib/library/export-one'
import { keptTemplate, withoutDefaults } from '@/lib/library/export-template'
import { importFiles } from '@/lib/library/import-files'
import type { Library } from '@/lib/library/library-api'
import { createIndexers } from '@/lib/library/open-library'
import type { ClipRecord } from '@/lib/record/record-schema'
import { defaultSettings } from '@/lib/settings/settings-schema'
import { createStore } from '@/lib/store/library-store'

const template = withoutDefaults(keptTemplate('front-matter', defaultSettings))
const byHand = `---\r\n# by hand\r\ntitle:   'A headline'\r\nmine: [1, 2]\r\nheat: -1\r\nwebUrl: "https://hand.example/1"\r\nexcerpt: "Old"\r\n---\r\n\r\nText\r\n`
const twice = '---\ntitle: "Twice"\nexcerpt: "a"\nexcerpt: "b"\nwebUrl: "https://hand.example/2"\n---\n\n'

const write = (record: ClipRecord) => writeOne(record, template, new Map())

let library: Library
let count = 0
beforeEach(() => {
  count += 1
  const name = `one-file-${count}`
  library = createLibrary({ store: createStore({ name }), channelName: name, indexers: createIndexers() })
})

const bring = (text: string, name = '2024-01-01-a-name.md') =>
  importFiles(library, [{ name, size: text.length, read: async () => new TextEncoder().encode(text) }])
async function only(): Promise<ClipRecord> {
  const [record] = (await library.list()).records
  if (record === undefined) throw new Error('no record')
  return record
}

describe('one record as a file', () => {
  it('is the file that it came from, under its name', async () => {
    await bring(byHand)
    expect(write(await only())).toMatchObject({ name: '2024-01-01-a-name.md', text: byHand })
  })

  it('has the edits in that file, and nothing else', async () => {
    await bring(byHand)
    const { text } = write({ ...(await only()), excerpt: 'New' })
    expect(text).toBe(byHand.replace('"Old"', '"New"'))
  })

  it('comes back as no edit of what was changed in the library after it', async () => {
    await bring(byHand)
    const record = await library.save({ ...(await only()), excerpt: 'First' }, await only())
    const { text } = write(record)
    await library.noteExports([markOne(record, record, template, 'a.md')])
    await library.save({ ...record, excerpt: 'Later' }, record)
    const report = await bring(text)
    expect(report.conflicts).toEqual([])
    expect((await only()).excerpt).toBe('Later')
  })

  it('brings back what had not been saved when it was written', async () => {
    await bring(byHand)
    const saved = await only()
    const typed: ClipRecord = { ...saved, excerpt: 'Typed', topics: ['Typed'] }
    const { text } = write(typed)
    await library.noteExports([markOne(typed, saved, template, 'a.md')])
    expect((await bring(text)).conflicts).toEqual([])
    expect(await only()).toMatchObject({ excerpt: 'Typed', topics: ['Typed'] })
  })

  it('goes by the template that the user made, with what the preset adds itself', () => {
    const record: ClipRecord = { id: 'r', title: 'A', topics: [], images: [], related: [] }
    const fields = [{ key: 'headline', from: 'title' }]
    const own = { ...defaultSettings, exportTemplates: { 'front-matter': { fields, path: 'in/{{slug}}' } } }
    const file = writeOne(record, withoutDefaults(keptTemplate('front-matter', own)), new Map())
    expect(file).toEqual({ path: 'in/a.md', name: 'a.md', text: '---\nheadline: "A"\n---\n\n' })
  })
})

describe('a record whose file holds a key twice', () => {
  const refused = { code: 'file.duplicateKey', params: { file: 'twice.md', key: 'excerpt', line: 4 } }

  it('takes no edit, and stays as it is', async () => {
    await bring(twice, 'twice.md')
    const record = await only()
    await expect(library.save({ ...record, title: 'Other' }, record)).rejects.toMatchObject(refused)
    await expect(
      library.save({ ...record, id: 'other', title: 'Twice', topics: ['A'] }, undefined),
    ).rejects.toMatchObject(refused)
    expect(await only()).toEqual(record)
    expect(write(await only()).text).toBe(twice)
  })

  it('is not linked back to, and not joined with another', async () => {
    await bring(twice, 'twice.md')
    const twin = await only()
    const link = { id: 'l', title: 'Twice', webUrl: 'https://hand.example/2' }
    const other = await library.save(
      { id: 'o', title: 'Other', webUrl: 'https://hand.example/3', topics: [], images: [], related: [link] },
      undefined,
      { isMutual: true },
    )
    expect(await library.get(twin.id)).toEqual(twin)
    await expect(library.join([other.id, twin.id])).rejects.toMatchObject(refused)
  })

  it('can be edited once the mended file was imported', async () => {
    await bring(twice, 'twice.md')
    const mended = twice.replace('excerpt: "a"\n', '')
    await bring(mended, 'twice.md')
    const record = await only()
    const saved = await library.save({ ...record, title: 'Other' }, record)
    expect(write(saved).text).toBe(mended.replace('Twice', 'Other'))
  })
})
