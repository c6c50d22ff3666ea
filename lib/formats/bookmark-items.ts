import type { Item } from './item-record'
import { decodeEntities, stripTags } from './plain-text'

// A folder, its end, a bookmark, a description: the only marks of the Netscape format that say anything.
const marks = /<H3([^>]*)>([\s\S]*?)<\/H3>|<(\/?)DL\b[^>]*>|<A\s([^>]*)>([\s\S]*?)<\/A>|<DD>([^<]*)/gi

/**
 * Netscape bookmarks, as every browser and most services write them. Not HTML that closes what it opens,
 * so it is read mark by mark. The folder that a bookmark is in becomes a topic, unless it is one of the
 * browser's own.
 */
export function readBookmarks(text: string): Item[] {
  const items: (Item & { topics: string[] })[] = []
  const folders: (string | undefined)[] = []
  let opening: string | undefined
  for (const [, folder, folderName, closing, link, title, description] of text.matchAll(marks)) {
    if (folder !== undefined) opening = isBrowsersOwn(folder) ? undefined : readText(folderName)
    else if (closing === '/') folders.pop()
    else if (closing === '') {
      folders.push(opening)
      opening = undefined
    } else if (link !== undefined) items.push(readLink(link, readText(title), folders.at(-1)))
    else {
      const last = items.at(-1)
      if (last && description) last.excerpt ??= readText(description)
    }
  }
  return items
}

function readLink(attributes: string, title: string | undefined, folder: string | undefined) {
  return {
    url: attribute(attributes, 'HREF') ?? '',
    title,
    saved: attribute(attributes, 'ADD_DATE'),
    modified: undefined,
    topics: [...(attribute(attributes, 'TAGS')?.split(',') ?? []), ...(folder === undefined ? [] : [folder])],
  }
}

function isBrowsersOwn(attributes: string): boolean {
  return /PERSONAL_TOOLBAR_FOLDER|UNFILED_BOOKMARKS_FOLDER/i.test(attributes)
}

function attribute(attributes: string, name: string): string | undefined {
  const value = new RegExp(`\\b${name}="([^"]*)"`, 'i').exec(attributes)?.[1]
  return value === undefined ? undefined : decodeEntities(value)
}

function readText(html: string | undefined): string | undefined {
  return stripTags(html) || undefined
}
