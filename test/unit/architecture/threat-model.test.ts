import { describe, expect, it } from 'vitest'
import { readProjectFile } from './source-files'

/** `| what | holds | `file`: title |` */
const rowPattern = /^\|(.+)\|(.+)\| `([^`]+)`: (.+) \|$/

const lines = readProjectFile('docs/threat-model.md').split('\n')
const tableLines = lines.filter((line) => line.startsWith('|'))
const rows = tableLines.filter((line) => !/^\| (what|---)/.test(line))

describe('the threat model', () => {
  it('has something to check', () => {
    expect(rows.length).toBeGreaterThan(15)
  })

  it.each(rows)('names a test that exists: %s', (row) => {
    const [, , , file = '', title = ''] = rowPattern.exec(row) ?? []
    expect(file, 'a file in back quotes').not.toBe('')
    expect(readProjectFile(file)).toContain(title)
  })
})
