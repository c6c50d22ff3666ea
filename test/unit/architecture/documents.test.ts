import { describe, expect, it } from 'vitest'
import { listFiles, readProjectFile } from './source-files'

const isText = (path: string): boolean =>
  /\.(md|tsx?|mjs|json|jsonc|html|css|ya?ml)$|^\.(ci|npmrc)/.test(path)

describe('the project speaks of itself alone', () => {
  const files = listFiles().filter(isText)

  it('has something to check', () => {
    expect(files.filter((path) => path.endsWith('.md')).length).toBeGreaterThan(3)
    expect(files.length).toBeGreaterThan(100)
  })

  it('names no path of one machine', () => {
    // Written in two parts, so that this very file does not match.
    const machine = new RegExp(['/', '(work|farm|root|home/[a-z]+|Users/[a-z]+)', '/'].join(''), 'i')
    const breaches = files.flatMap((path) =>
      readProjectFile(path)
        .split('\n')
        .flatMap((line, index) =>
          machine.test(line.replace(/https?:\/\/[^\s'")>]+/g, ''))
            ? [`${path}:${index + 1}: ${line.trim()}`]
            : [],
        ),
    )
    expect(breaches).toEqual([])
  })

  it('locks packages without the address of a registry', () => {
    const lock = readProjectFile('package-lock.json')
    expect(lock.match(/"resolved": "(?!file:)[^"]*"/g) ?? []).toEqual([])
    expect(readProjectFile('.npmrc')).toContain('omit-lockfile-registry-resolved=true')
  })

  it('needs no install script of a package', () => {
    // Some environments block them all; the build and the tests then have to work as well.
    expect(readProjectFile('package.json')).not.toContain('allow-scripts')
  })

  it('links and names only pages that are there', () => {
    const known = new Set(listFiles())
    const pages = files.filter((path) => path.endsWith('.md'))
    const dead = pages.flatMap((page) =>
      [...readProjectFile(page).matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
        .map(([, target = '']) => new URL(target, `file:///${page}`).pathname.slice(1))
        .filter((target) => !known.has(target) && ![...known].some((path) => path.startsWith(`${target}/`)))
        .map((target) => `${page}: ${target}`),
    )
    expect(dead).toEqual([])
    const decisions = [...known]
      .filter((path) => path.startsWith('docs/decisions/'))
      .map((path) => path.slice(15, 18))
    const named = files.flatMap((path) =>
      [...readProjectFile(path).matchAll(/decisions\/(\d{3})/g)].map(([, number = '']) => ({ path, number })),
    )
    expect(named.length).toBeGreaterThan(3)
    expect(named.filter(({ number }) => !decisions.includes(number))).toEqual([])
  })
})
