import { AppError } from '@/lib/errors/app-error'
import type { Item } from './item-record'
import { stripTags } from './plain-text'
import { attributeOf, childOf, childrenOf, readXml, textOf, type XmlNode } from './read-xml'

/** RSS 0.9 to 2.0 (RDF too) and Atom. */
export function readFeed(text: string, name: string): Item[] {
  const root = readXml(text, name)
  const atom = childOf(root, 'feed')
  if (atom) return childrenOf(atom, 'entry').map((entry) => readEntry(entry, textOf(atom, 'title')))
  const rdf = childOf(root, 'RDF')
  const channel = childOf(childOf(root, 'rss') ?? rdf, 'channel')
  if (channel === undefined) {
    throw new AppError('file.unreadable', {
      params: { file: name, line: 1, column: 1, expected: 'an RSS or Atom feed' },
    })
  }
  const items = [...childrenOf(channel, 'item'), ...childrenOf(rdf, 'item')]
  return items.map((item) => readItem(item, textOf(channel, 'title'), textOf(channel, 'language')))
}

function readItem(item: XmlNode, providerName: string | undefined, language: string | undefined): Item {
  const guid = childOf(item, 'guid')
  const permalink = guid && attributeOf(guid, 'isPermaLink') !== 'false' ? textOf(item, 'guid') : undefined
  const authors = [textOf(item, 'creator') ?? textOf(item, 'author') ?? '']
  return {
    url: textOf(item, 'link') ?? permalink ?? '',
    title: stripTags(textOf(item, 'title')),
    excerpt: stripTags(textOf(item, 'description'))?.slice(0, 1_000),
    published: textOf(item, 'pubDate') ?? textOf(item, 'date'),
    topics: childrenOf(item, 'category').flatMap(({ '#text': text }) =>
      typeof text === 'string' ? text : [],
    ),
    authors,
    image: attributeOf(
      childrenOf(item, 'enclosure').find((one) => attributeOf(one, 'type')?.startsWith('image/')),
      'url',
    ),
    providerName,
    language,
  }
}

function readEntry(entry: XmlNode, providerName: string | undefined): Item {
  const links = childrenOf(entry, 'link')
  const link = links.find((one) => (attributeOf(one, 'rel') ?? 'alternate') === 'alternate') ?? links[0]
  return {
    url: attributeOf(link, 'href') ?? textOf(entry, 'id') ?? '',
    title: stripTags(textOf(entry, 'title')),
    excerpt: stripTags(textOf(entry, 'summary'))?.slice(0, 1_000),
    published: textOf(entry, 'published') ?? textOf(entry, 'updated'),
    modified: textOf(entry, 'updated'),
    topics: childrenOf(entry, 'category').map(
      (one) => attributeOf(one, 'label') ?? attributeOf(one, 'term') ?? '',
    ),
    authors: childrenOf(entry, 'author').flatMap((author) => textOf(author, 'name') ?? []),
    providerName,
  }
}
