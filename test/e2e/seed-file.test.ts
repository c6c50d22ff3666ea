import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from '@/lib/record/zod'
import { articleHtml } from '../support/html'
import { describeInBrowsers } from '../support/in-browsers'
import { projectRoot } from '../support/paths'
import { addCoverage, addTopic, exportFile, fillDetails, openPopup, save } from '../support/popup-flow'
import { findShared } from '../support/shared'
import { useBrowser } from '../support/use-browser'

/** The part of a file that a page says about itself. YAML reads times as text here (core schema). */
const entrySchema = z.object({
  title: z.string(),
  excerpt: z.string(),
  publishedDateTime: z.string(),
  webUrl: z.string(),
  provider: z.object({ name: z.string() }),
  quality: z.number(),
})
const fileSchema = entrySchema.extend({
  originalUrl: z.string(),
  topics: z.array(z.string()),
  related: z.array(entrySchema),
})
type Entry = z.infer<typeof entrySchema>

const folders = [
  join(projectRoot, 'test/fixtures/seed'),
  findShared('corpus/front-matter/seed', 'the seed file in the popup'),
].filter((folder) => folder !== undefined)
const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => join(folder, file)),
)

const pageOf = (entry: Entry): string =>
  articleHtml({
    title: entry.title,
    excerpt: entry.excerpt,
    published: entry.publishedDateTime,
    site: entry.provider.name,
    canonical: entry.webUrl,
  })

describeInBrowsers('a real file, made again', (name) => {
  const fixture = useBrowser(name)

  it.each(files.map((path) => [basename(path), path]))('%s', async (fileName, path) => {
    const { browser, site } = fixture()
    const text = readFileSync(path, 'utf8')
    const data = fileSchema.parse(parse(text.split('---\n')[1] ?? '', { schema: 'core' }))
    for (const entry of data.related) {
      site.page(entry.webUrl, pageOf(entry))
      const page = await browser.openPage(entry.webUrl)
      const popup = await openPopup(browser, page)
      await fillDetails(popup, { quality: String(entry.quality) })
      await save(popup)
      await popup.close()
      await page.close()
    }
    site.page(data.originalUrl, pageOf(data))
    const popup = await openPopup(browser, await browser.openPage(data.originalUrl))
    for (const topic of data.topics) await addTopic(popup, topic)
    for (const entry of data.related) await addCoverage(popup, entry.title.slice(0, 24))
    await fillDetails(popup, { quality: String(data.quality) })
    await save(popup)
    const file = await exportFile(browser, popup)
    // Nobody but the site's owner has the key of `secured`.
    const expected = text.replace(/\nsecured: .*\n/, '')
    expect(file.name).toBe(fileName)
    expect(file.bytes.toString('utf8')).toBe(expected)
  })
})
