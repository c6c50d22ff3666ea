import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from '@/lib/record/zod'
import type { SeedTexts } from './make-records'
import { ownTexts } from './own-texts'

const fileSchema = z.object({
  title: z.string(),
  excerpt: z.string().default(''),
  provider: z.object({ name: z.string(), domain: z.string() }).optional(),
  topics: z.array(z.string()).default([]),
})

/** Texts of the corpus, read afresh at every run; a small own set where it is missing. */
export function readSeedTexts(
  root = join(process.cwd(), '../shared/corpus/front-matter'),
  most = 600,
): SeedTexts {
  if (!existsSync(root)) return ownTexts
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .sort()
  const step = Math.max(1, Math.floor(files.length / most))
  const read = files
    .filter((_name, index) => index % step === 0)
    .flatMap((name) => {
      const yaml = readFileSync(join(root, name), 'utf8').split(/^---$/m)[1] ?? ''
      try {
        return fileSchema.safeParse(parse(yaml)).data ?? []
      } catch {
        // A hostile file of the corpus: others give enough.
        return []
      }
    })
  const providers = new Map(
    read.flatMap(({ provider }) => (provider ? [[provider.domain, provider] as const] : [])),
  )
  return {
    titles: read.map(({ title }) => title),
    excerpts: read.map(({ excerpt }) => excerpt).filter(Boolean),
    providers: [...providers.values()],
    topics: [...new Set(read.flatMap(({ topics }) => topics).filter(Boolean))],
  }
}
