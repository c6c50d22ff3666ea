import type { Image } from '@/lib/record/image-schema'
import { type MainText, readMainText } from './body/main-text'
import type { Clue } from './clue'
import type { DateParts } from './dates/date-parts'
import { dayOrderOf } from './dates/day-order'
import { readAuthors } from './fields/authors'
import { readDates } from './fields/dates'
import { readExcerpts } from './fields/excerpt'
import { readImages } from './fields/images'
import { readKeywords } from './fields/keywords'
import { readLanguages } from './fields/language'
import { readPaywall } from './fields/paywall'
import { readSections } from './fields/section'
import { namesOfSite, readSiteNames } from './fields/site-name'
import { readTitles } from './fields/title'
import { readTypes } from './fields/video'
import type { Page } from './page'

/** Every field's clues, best first. */
export interface Fields {
  titles: Clue[]
  authors: Clue<string[]>[]
  published: Clue<DateParts>[]
  modified: Clue<DateParts>[]
  excerpts: Clue[]
  siteNames: Clue[]
  canonicals: Clue[]
  images: Clue<Image>[]
  languages: Clue[]
  sections: Clue[]
  keywords: Clue<string[]>[]
  types: Clue<'article' | 'video'>[]
  paywall: Clue<boolean>[]
  text: MainText
}

export function readFields(page: Page): Fields {
  const text = readMainText(page)
  const siteNames = readSiteNames(page)
  const names = namesOfSite(siteNames)
  const sections = readSections(page, names)
  const titles = readTitles(
    page,
    names,
    sections.map((each) => each.value),
  )
  const languages = readLanguages(page, text)
  const authors = readAuthors(page, names, text)
  const { published, modified } = readDates(page, dayOrderOf(languages[0]?.value, page.url))
  const excerpts = readExcerpts(
    page,
    { title: titles[0]?.value ?? '', authors: authors[0]?.value ?? [] },
    text,
  )
  return {
    titles,
    authors,
    published,
    modified,
    excerpts,
    siteNames,
    languages,
    sections,
    text,
    canonicals: page.canonicals,
    images: readImages(page),
    keywords: readKeywords(page, names, text),
    types: readTypes(page),
    paywall: readPaywall(page),
  }
}
