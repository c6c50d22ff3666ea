import { readdirSync, readFileSync } from 'node:fs'
import type { Texts } from './make-records'

/** Titles and excerpts of every front-matter file below `corpus`. */
export function readTexts(corpus: string): Texts {
  const texts: Texts = { titles: [], excerpts: [] }
  for (const folder of readdirSync(corpus)) {
    for (const file of readdirSync(`${corpus}/${folder}`)) {
      const text = readFileSync(`${corpus}/${folder}/${file}`, 'utf8')
      const title = /^title: "(.*)"$/m.exec(text)?.[1]
      const excerpt = /^excerpt: "(.*)"$/m.exec(text)?.[1]
      if (title !== undefined) texts.titles.push(title.replaceAll('\\"', '"'))
      if (excerpt !== undefined)
        texts.excerpts.push(excerpt.replaceAll('\\"', '"').replaceAll(/\\[nrt]/g, ' '))
    }
  }
  return texts
}
