import { rmSync } from 'node:fs'
import { evaluate } from '@mdx-js/mdx'
import { Fragment, h } from 'preact'
import { expect, test } from 'vitest'
import { AppError } from '@/lib/errors/app-error'
import { nameKey } from '@/lib/frontmatter/file-name'
import { fillPath } from '@/lib/frontmatter/path-pattern'
import { presetIds, presets } from '@/lib/frontmatter/presets'
import { readRecord } from '@/lib/frontmatter/read-record'
import { writeTemplate } from '@/lib/frontmatter/template'
import { writeRecord } from '@/lib/frontmatter/write-record'
import type { ClipRecord } from '@/lib/record/record-schema'
import { readCorpus } from '../../bench/files/corpus'
import { makeSavedRecord } from '../../browser/import-support'
import { haveTool } from '../../support/debian-tools'
import { isLongRun } from '../../support/shared'
import { type Builder, builders } from './build-site'
import { findActive, hostileBody } from './hostile-body'

const count = isLongRun ? 500 : 50

/** Real published files where they are, records of our own, and one with a hostile body. */
function makeRecords(): ClipRecord[] {
  const real = readCorpus('a site of real files')
    .filter(({ text }) => text.includes('\npublished: true\n'))
    .slice(0, Math.floor(count / 2))
    .flatMap(({ text, name }) => {
      const read = readRecord(text, name)
      return read instanceof AppError ? [] : [read.record]
    })
  const own = Array.from({ length: count - real.length - 1 }, (_, index) => makeSavedRecord(index))
  return [
    ...real,
    ...own,
    {
      ...makeSavedRecord(9_999),
      title: 'The hostile one',
      body: hostileBody,
      note: 'A note {{ 7 | times: 6 }}',
    },
  ]
}

function exportSite(preset: Builder['preset']): Map<string, string> {
  const files = new Map<string, string>()
  const taken = new Set<string>()
  for (const record of makeRecords()) {
    const path = fillPath(presets[preset].path, record, taken)
    taken.add(nameKey(path))
    files.set(path, writeTemplate(record, { preset }))
  }
  return files
}

const isHere = {
  jekyll: haveTool('jekyll', 'building a site with Jekyll'),
  hugo: haveTool('hugo', 'building a site with Hugo'),
  eleventy: true,
}

for (const builder of Object.values(builders)) {
  test.skipIf(!isHere[builder.preset])(
    `${builder.preset} builds a page of every exported file, without a warning`,
    { timeout: 600_000 },
    () => {
      const files = exportSite(builder.preset)
      const site = builder.build(files)
      rmSync(site.folder, { recursive: true, force: true })
      expect(files.size).toBe(count)
      expect(site.output).not.toMatch(/warn|error|conflict|deprecat/i)
      expect(site.pages.length).toBe(count)
      const hostile = site.pages.find((page) => page.includes('Start of the text.')) ?? ''
      expect(hostile).toContain('End of the text.')
      expect(hostile).toContain('href="https://good.example/a_b?x=1&amp;y=2#z"')
      expect(findActive(hostile)).toBeUndefined()
    },
  )
}

test('MDX finds nothing to run in a body', async () => {
  const text = writeRecord({ ...makeSavedRecord(1), body: hostileBody }, { preset: presets.astro })
  const body = text.slice(text.indexOf('\n---\n') + 5)
  const content = await evaluate(body, { Fragment, jsx: h, jsxs: h })
  expect(Object.keys(content)).toEqual(['default'])
})

test('a vault finds no query, template, embed or raw HTML in a body', () => {
  for (const id of presetIds.filter((preset) => preset !== 'complete' && preset !== 'astro')) {
    const text = writeRecord({ ...makeSavedRecord(1), body: hostileBody }, { preset: presets[id] })
    const body = text.slice(text.indexOf('\n---\n') + 5)
    expect(body).not.toMatch(/<[a-z!/?%]/i)
    expect(body).not.toMatch(/\]\(\s*<?(?:java|vb|data|obsidian)/i)
  }
  const vault = writeRecord({ ...makeSavedRecord(1), body: hostileBody }, { preset: presets.obsidian })
  expect(vault).not.toMatch(/(?:`{3}|~{3})[ \t]*dataview|`\$?=|\w::|%%|!\[\[/)
})
