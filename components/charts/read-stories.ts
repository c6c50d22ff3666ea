import type { LibraryServices } from '@/components/library/state/services'
import { t } from '@/lib/i18n/translate'
import type { ClipRecord } from '@/lib/record/record-schema'
import { relatedAddresses } from '@/lib/record/related-addresses'

const topicsOffered = 40
const storiesOffered = 20
const articlesShown = 400

/** What a time line can show: topics, most used first, and the articles with most coverage. */
export async function readStories({ search, library }: LibraryServices) {
  const [{ topics }, linked] = await Promise.all([
    search.facets(''),
    search.search('', { filters: { isLinked: true }, sort: 'saved', limit: 200 }),
  ])
  const records = await library.getMany(linked.ids)
  const stories = records.toSorted((a, b) => b.related.length - a.related.length).slice(0, storiesOffered)
  return [
    ...topics
      .filter(({ value }) => value !== '')
      .slice(0, topicsOffered)
      .map(({ value }) => ({ value: `topic:${value}`, label: value })),
    ...stories.map(({ id, title }) => ({
      value: `story:${id}`,
      label: t('library.charts.storyOf', { title: title.slice(0, 60) }),
    })),
  ]
}

/** The records of `topic:<name>` or of the story around `story:<record id>`, both ways. */
export async function readStory(services: LibraryServices, subject: string): Promise<ClipRecord[]> {
  const { search, library, linksTo } = services
  if (subject.startsWith('topic:')) {
    const topics = [subject.slice('topic:'.length)]
    const { ids } = await search.search('', { filters: { topics }, sort: 'published', limit: articlesShown })
    return library.getMany(ids)
  }
  const record = await library.get(subject.replace(/^story:/, ''))
  if (!record) return []
  const incoming = await linksTo(record)
  const outgoing = await Promise.all(
    record.related.map(async (entry): Promise<ClipRecord> => {
      const saved = await library.findByAddress(relatedAddresses(entry))
      return saved ?? { ...entry, topics: [], images: [], related: [] }
    }),
  )
  return [...new Map([record, ...outgoing, ...incoming].map((each) => [each.id, each])).values()]
}
