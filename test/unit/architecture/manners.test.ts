import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { knownAreas } from './rules'
import { areaOf, readSourceFiles, type SourceFile } from './source-files'

const product = readSourceFiles('entrypoints', 'components', 'lib')
const everything = [...product, ...readSourceFiles('test', 'scripts')]

/** `path:line: code` of every line of code that the pattern matches. */
function findLines(files: readonly SourceFile[], pattern: RegExp): string[] {
  return files.flatMap(({ path, code, text }) => {
    const written = text.split('\n')
    return code
      .split('\n')
      .flatMap((line, index) =>
        pattern.test(line) ? [`${path}:${index + 1}: ${written[index]?.trim()}`] : [],
      )
  })
}

describe('manners of the code', () => {
  it('has something to check', () => {
    expect(product.length).toBeGreaterThan(50)
    expect(everything.length).toBeGreaterThan(product.length)
  })

  it('every area has its rules of import', () => {
    expect(
      [...new Set(product.map(({ path }) => areaOf(path)))].filter((area) => !knownAreas.includes(area)),
    ).toEqual([])
  })

  it('no any, and no cast through unknown', () => {
    expect(findLines(product, /(:|<|\bas)\s*any\b|\bas unknown as\b/)).toEqual([])
  })

  it('only platform names the browser, only store names IndexedDB', () => {
    const lib = product.filter(({ path }) => path.startsWith('lib/'))
    const outside = lib.filter(({ path }) => !['lib/platform', 'lib/store'].includes(areaOf(path)))
    expect(findLines(outside, /(?<![.\w])(browser|chrome)\.[a-z]/)).toEqual([])
    expect(findLines(outside, /\bindexedDB\b|\bIDB[A-Z]\w+/)).toEqual([])
  })

  it('what must be repeatable is given clock, random and fetch', () => {
    const pure = ['lib/record', 'lib/extract', 'lib/frontmatter', 'lib/edits', 'lib/sync']
    const files = product.filter(({ path }) => pure.includes(areaOf(path)))
    const impure =
      /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bgetRandomValues\(|\brandomUUID\(|(?<![.\w])fetch\(/
    // The one default of an argument: tests hand in a seeded source.
    const defaults = files.filter(({ path }) => path !== 'lib/record/record-id.ts')
    expect(findLines(defaults, impure)).toEqual([])
  })

  it('nothing is rendered or run from text', () => {
    expect(
      findLines(
        product,
        /\.(innerHTML|outerHTML)\s*=|insertAdjacentHTML|dangerouslySetInnerHTML|(?<!\.)\beval\(|new Function\(|document\.write/,
      ),
    ).toEqual([])
  })

  it('exports by name; names files by what they do', () => {
    const files = product.filter(({ path }) => !path.startsWith('entrypoints/'))
    expect(findLines(files, /^export default/)).toEqual([])
    const names = files.map(({ path }) => path).filter((path) => !/\.test\.tsx?$/.test(path))
    expect(names.filter((path) => /(^|\/)(utils?|helpers?|misc|common-utils)\.tsx?$/.test(path))).toEqual([])
    const allowed = /^([a-z0-9]+(-[a-z0-9]+)*\.tsx?|[A-Z][A-Za-z0-9]*\.tsx)$/
    expect(names.filter((path) => !allowed.test(basename(path)))).toEqual([])
  })

  it('z comes from the one module that makes it harmless', () => {
    const breaches = product
      .filter(({ path }) => path !== 'lib/record/zod.ts')
      .filter(({ imports }) => imports.some(({ from }) => from === 'zod' || from.startsWith('zod/')))
    expect(breaches.map(({ path }) => path)).toEqual([])
  })
})
