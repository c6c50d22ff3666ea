import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { findShared } from '../../support/shared'

export interface SourceFile {
  name: string
  text: string
}

/** Every Markdown file below the real corpus, or below the folder that FILES names. Empty where there is none. */
export function readCorpus(neededFor: string): SourceFile[] {
  const folder = process.env.FILES ?? findShared('corpus/front-matter', neededFor)
  if (folder === undefined) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .toSorted()
    .map((path) => ({ name: basename(path), text: readFileSync(join(folder, path), 'utf8') }))
}
