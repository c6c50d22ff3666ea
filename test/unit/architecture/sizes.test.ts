import { describe, expect, it } from 'vitest'
import { readSourceFiles } from './source-files'

const lengths = readSourceFiles('entrypoints', 'components', 'lib').map(({ path, text }) => ({
  path,
  lines: text.trimEnd().split('\n').length,
}))

describe('files stay small', () => {
  it('has something to check', () => {
    expect(lengths.length).toBeGreaterThan(50)
  })

  it('none has over 400 lines', () => {
    const all = [
      ...lengths,
      ...readSourceFiles('test', 'scripts').map(({ path, text }) => ({
        path,
        lines: text.split('\n').length,
      })),
    ]
    expect(all.filter(({ lines }) => lines > 400)).toEqual([])
  })

  it('half have under 80', () => {
    const short = lengths.filter(({ lines }) => lines < 80)
    expect(short.length / lengths.length).toBeGreaterThanOrEqual(0.5)
  })
})
