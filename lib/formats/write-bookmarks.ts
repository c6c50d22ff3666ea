import { addressOf, type FormatWriter, secondsOf } from './format-writer'
import { encodeEntities } from './plain-text'

/** Netscape bookmarks: what every browser imports. Records without an address are left out. */
export const bookmarksWriter: FormatWriter = {
  start: () =>
    [
      '<!DOCTYPE NETSCAPE-Bookmark-file-1>',
      '<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">',
      '<TITLE>Bookmarks</TITLE>',
      '<H1>Bookmarks</H1>',
      '<DL><p>',
      '',
    ].join('\n'),
  record(record) {
    const address = addressOf(record)
    if (address === '') return ''
    const added = secondsOf(record.savedDateTime)
    const attributes = [
      `HREF="${encodeEntities(address)}"`,
      ...(added === undefined ? [] : [`ADD_DATE="${added}"`]),
      ...(record.topics.length === 0 ? [] : [`TAGS="${encodeEntities(record.topics.join(','))}"`]),
    ]
    const title = encodeEntities(oneLine(record.title))
    const excerpt = record.excerpt ? `    <DD>${encodeEntities(oneLine(record.excerpt))}\n` : ''
    return `    <DT><A ${attributes.join(' ')}>${title}</A>\n${excerpt}`
  },
  end: () => '</DL><p>\n',
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}
