import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Texts } from './make-records'

const articleSchema = z.object({ title: z.string(), excerpt: z.string().optional() })

/**
 * Real titles and excerpts, each once: of every front-matter file below `corpus`, and of the articles in
 * the lists of `articles` (JSON lines). The corpus alone has 2,216 titles, many of one series: three words
 * of one of them stand in more than five others in 10% of cases (in 22% once its halves are recombined to
 * 10,000 titles), so that no search could find 95% of known items. With the articles there are 7,800
 * (5.5% by themselves, since stories have three articles each; 1.5% as halves of 10,000 titles).
 */
export function readTexts(corpus: string, articles?: string): Texts {
  const titles = new Set<string>()
  const excerpts = new Set<string>()
  for (const folder of readdirSync(corpus)) {
    for (const file of readdirSync(join(corpus, folder))) {
      const text = readFileSync(join(corpus, folder, file), 'utf8')
      const title = /^title: "(.*)"$/m.exec(text)?.[1]
      const excerpt = /^excerpt: "(.*)"$/m.exec(text)?.[1]
      if (title !== undefined) titles.add(title.replaceAll('\\"', '"'))
      if (excerpt !== undefined) excerpts.add(excerpt.replaceAll('\\"', '"').replaceAll(/\\[nrt]/g, ' '))
    }
  }
  const lists =
    articles === undefined ? [] : ['stories.jsonl', 'topics.jsonl'].map((name) => join(articles, name))
  for (const file of lists.filter((each) => existsSync(each))) {
    for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
      const { title, excerpt } = articleSchema.parse(JSON.parse(line))
      titles.add(title)
      if (excerpt) excerpts.add(excerpt)
    }
  }
  titles.delete('')
  return { titles: [...titles], excerpts: [...excerpts] }
}
