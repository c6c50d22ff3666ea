import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { projectRoot } from '../../support/paths'

export interface SourceFile {
  /** From the project's root, with slashes. */
  path: string
  text: string
  /** Without comments and the contents of strings: only code is left, line by line. */
  code: string
  imports: Import[]
}

export interface Import {
  /** As written. */
  from: string
  /** The project's file that it names, if it is one. */
  file: string | undefined
  typeOnly: boolean
}

/** Every file that Git knows or would take, so that build output is never looked at. */
export function listFiles(...folders: string[]): string[] {
  const output = execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate', '--', ...folders],
    { cwd: projectRoot, encoding: 'utf8' },
  )
  return output.split('\n').filter((path) => path !== '' && existsSync(join(projectRoot, path)))
}

export const readProjectFile = (path: string): string => readFileSync(join(projectRoot, path), 'utf8')

export function readSourceFiles(...folders: string[]): SourceFile[] {
  return listFiles(...folders)
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => {
      const text = readProjectFile(path)
      return { path, text, code: stripText(text), imports: readImports(path, text) }
    })
}

/** Blanks comments and string contents; template literals keep their code. Line breaks stay. */
export function stripText(text: string): string {
  const token = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g
  return text.replace(token, (found) => found.replace(/[^\n]/g, ' '))
}

const importStatement =
  /(?:^|\n)\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\('([^']+)'\)/g

export function readImports(path: string, text: string): Import[] {
  return [...text.matchAll(importStatement)].map(([, type, named, dynamic]) => {
    const from = named ?? dynamic ?? ''
    return { from, file: resolveImport(path, from), typeOnly: type !== undefined }
  })
}

function resolveImport(path: string, from: string): string | undefined {
  const base = from.startsWith('@/')
    ? from.slice(2)
    : from.startsWith('.')
      ? normalize(join(dirname(path), from)).replaceAll('\\', '/')
      : undefined
  if (base === undefined) return undefined
  const tries = [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`, `${base}/index.tsx`]
  return tries.find((candidate) => /\.\w+$/.test(candidate) && existsSync(join(projectRoot, candidate)))
}

/** `lib/store`, `components`, `entrypoints`: the unit that the rules of import speak of. */
export function areaOf(path: string): string {
  const [top = '', second = ''] = path.split('/')
  return top === 'lib' ? `lib/${second}` : top
}
