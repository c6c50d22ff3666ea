import { describe, expect, it } from 'vitest'
import { findCycles } from './find-cycles'
import { mayImport } from './rules'
import { areaOf, readSourceFiles } from './source-files'

const files = readSourceFiles('entrypoints', 'components', 'lib')

describe('who may import whom', () => {
  it('has something to check', () => {
    expect(files.length).toBeGreaterThan(50)
    expect(files.flatMap((file) => file.imports).filter((found) => found.file).length).toBeGreaterThan(100)
    expect(new Set(files.map((file) => areaOf(file.path))).size).toBeGreaterThan(15)
  })

  it('names only files that exist', () => {
    const lost = files.flatMap(({ path, imports }) =>
      imports
        .filter(({ from, file }) => (from.startsWith('@/') || from.startsWith('.')) && file === undefined)
        .map(({ from }) => `${path}: ${from}`),
    )
    expect(lost).toEqual([])
  })

  it('only downwards', () => {
    const breaches = files.flatMap(({ path, imports }) =>
      imports
        .filter(
          ({ file, typeOnly }) => file !== undefined && !mayImport(areaOf(path), areaOf(file), typeOnly),
        )
        .map(({ from }) => `${path} must not import ${from}`),
    )
    expect(breaches).toEqual([])
  })

  it('across folders by @/, inside a folder by ./', () => {
    const breaches = files.flatMap(({ path, imports }) =>
      imports
        .filter(({ from, file }) => from.startsWith('..') && file && areaOf(file) !== areaOf(path))
        .map(({ from }) => `${path}: ${from}`),
    )
    expect(breaches).toEqual([])
  })

  it('never in a circle', () => {
    const graph = new Map(
      files.map(({ path, imports }) => [
        path,
        imports.filter(({ typeOnly }) => !typeOnly).flatMap(({ file }) => (file ? [file] : [])),
      ]),
    )
    expect(findCycles(graph)).toEqual([])
  })

  it('lib knows no Preact, and only platform and store know the browser', () => {
    const breaches = files
      .filter(({ path }) => path.startsWith('lib/'))
      .flatMap(({ path, imports }) =>
        imports
          .filter(({ from }) => isForbiddenPackage(areaOf(path), from))
          .map(({ from }) => `${path} must not import ${from}`),
      )
    expect(breaches).toEqual([])
  })

  it('would catch a breach', () => {
    expect(mayImport('lib/record', 'lib/store', false)).toBe(false)
    expect(mayImport('components', 'lib/platform', false)).toBe(false)
    expect(mayImport('lib/sync', 'lib/library', true)).toBe(false)
    expect(mayImport('lib/i18n', 'lib/errors', false)).toBe(false)
    expect(mayImport('lib/i18n', 'lib/errors', true)).toBe(true)
    expect(isForbiddenPackage('lib/search', 'preact')).toBe(true)
    expect(isForbiddenPackage('lib/search', 'webextension-polyfill')).toBe(true)
    expect(
      findCycles(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['a']],
        ]),
      ),
    ).toEqual(['a -> b -> c -> a'])
  })
})

function isForbiddenPackage(area: string, from: string): boolean {
  if (/^(preact|@preact)(\/|$)/.test(from)) return true
  if (from === 'webextension-polyfill' || from.startsWith('wxt/browser')) return area !== 'lib/platform'
  if (from === 'idb') return area !== 'lib/store' && area !== 'lib/platform'
  return false
}
