import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import { sizeBudgets } from './size-budgets'
import type { StepResult } from './step'

/** Sizes of a built extension against their budgets. An entry that is missing is a failure: a budget must measure something. */
export function measureSizes(build: string): StepResult {
  const chunks = existsSync(join(build, 'chunks')) ? readdirSync(join(build, 'chunks')) : []
  const sizes = sizeBudgets.map(({ entry, also = [], limit }) => {
    const named = also.map((start) => chunks.find((chunk) => chunk.startsWith(start)))
    const isComplete = existsSync(join(build, entry)) && !named.includes(undefined)
    const roots = [entry, ...named.map((chunk) => join('chunks', chunk ?? ''))]
    const loaded = new Set(roots.flatMap((root) => loadedBy(join(build, root))))
    return { entry, limit, bytes: isComplete ? sum([...loaded].map(gzipSize)) : undefined }
  })
  return {
    note: sizes
      .map(({ entry, bytes }) => `${entry} ${bytes === undefined ? '?' : kilobytes(bytes)}`)
      .join(', '),
    problems: sizes.flatMap(({ entry, limit, bytes }) => {
      if (bytes === undefined) return [`${entry} is not in ${relative('.', build)}`]
      return bytes > limit ? [`${entry} has ${kilobytes(bytes)}, budget ${kilobytes(limit)} (gzip)`] : []
    }),
  }
}

/** The file and everything it names statically: scripts and styles of a page, imports of a module. */
export function loadedBy(path: string, seen: Set<string> = new Set()): string[] {
  if (seen.has(path) || !existsSync(path)) return [...seen]
  seen.add(path)
  const text = readFileSync(path, 'utf8')
  const root = rootOf(path)
  const named = path.endsWith('.html')
    ? [...text.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, name = '']) => name)
    : path.endsWith('.js')
      ? [...text.matchAll(/(?:^|[;}\n])import(?:[^"'();]*?from)?["'](\.[^"']+)["']/g)].map(
          ([, name = '']) => name,
        )
      : []
  for (const name of named)
    loadedBy(name.startsWith('/') ? join(root, name) : join(dirname(path), name), seen)
  return [...seen]
}

/** The extension's own root, which addresses such as `/chunks/a.js` start from. */
function rootOf(path: string): string {
  let folder = dirname(path)
  while (!existsSync(join(folder, 'manifest.json')) && dirname(folder) !== folder) folder = dirname(folder)
  return folder
}

const gzipSize = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`
