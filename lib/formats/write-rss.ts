import type { ClipRecord } from '@/lib/record/record-schema'
import { addressOf, type FormatWriter, secondsOf } from './format-writer'
import { encodeEntities } from './plain-text'

/** RSS 2.0 with Dublin Core's creators. Records without an address are left out. */
export const rssWriter: FormatWriter = {
  start: () =>
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">',
      '<channel>',
      '<title>Clipfile</title>',
      '<link>https://localhost/</link>',
      '<description>Saved articles</description>',
      '',
    ].join('\n'),
  record(record) {
    const address = addressOf(record)
    if (address === '') return ''
    return ['<item>', ...itemLines(record, address), '</item>', ''].join('\n')
  },
  end: () => '</channel>\n</rss>\n',
}

function itemLines(record: ClipRecord, address: string): string[] {
  const seconds = secondsOf(record.publishedDateTime ?? record.savedDateTime)
  const date = seconds === undefined ? undefined : new Date(seconds * 1_000).toUTCString()
  return [
    element('title', record.title),
    element('link', address),
    `<guid isPermaLink="false">${encodeEntities(record.id)}</guid>`,
    // RSS readers take the description for HTML, so the text is encoded once for that and once for XML.
    element('description', record.excerpt && encodeEntities(record.excerpt)),
    element('pubDate', date),
    ...(record.authors ?? []).map((author) => element('dc:creator', author)),
    ...record.topics.map((topic) => element('category', topic)),
  ].filter((line) => line !== '')
}

function element(name: string, text: string | undefined): string {
  return text ? `<${name}>${encodeEntities(text)}</${name}>` : ''
}
