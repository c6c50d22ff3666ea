import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readSecured } from '@/lib/crypto/secured/read-secured'
import { AppError } from '@/lib/errors/app-error'
import { exportText } from '@/lib/frontmatter/patch-source'
import { readRecord } from '@/lib/frontmatter/read-record'
import { findShared, isLongRun } from '../../support/shared'

const folder = findShared('corpus/front-matter', 'values of secured in real files stay as they are')

test.skipIf(folder === undefined)('an edit of other fields leaves `secured` byte for byte', () => {
  const root = folder ?? ''
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.md'),
  )
  const chosen = isLongRun ? files : files.filter((_, index) => index % 12 === 0)
  let held = 0
  for (const name of chosen) {
    const text = readFileSync(join(root, name), 'utf8')
    const read = readRecord(text, name)
    if (read instanceof AppError) throw read
    const { record } = read
    const edited = exportText({
      ...record,
      title: `${record.title} (edited)`,
      quality: (record.quality ?? 0) + 1,
      topics: [...record.topics, 'A new topic'],
    })
    const lines = (file: string) => file.split('\n').filter((line) => line.startsWith('secured:'))
    expect(lines(edited), name).toEqual(lines(text))
    expect(edited, name).not.toBe(text)
    if (record.secured === undefined) continue
    held++
    expect(readSecured(record.secured).kind, name).toBe('foreign')
  }
  console.log(`${chosen.length} files, ${held} of them with a value`)
  expect(held).toBeGreaterThan(0)
})
