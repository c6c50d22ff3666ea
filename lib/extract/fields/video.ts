import { type Clue, clue } from '../clue'
import { getProperty } from '../json-ld/graph'
import { textOf } from '../json-ld/values'
import type { Page } from '../page'
import { parseAddress } from '../url/parse-address'

/** `article` or `video` by source: a page is a video's if the video is its main thing, not an attachment. */
export function readTypes(page: Page): Clue<'article' | 'video'>[] {
  const clues: Clue<'article' | 'video'>[] = [clue('url', 'default', 'article', 10)]
  const ogType = page.metas.first('og:type')?.toLowerCase()
  if (ogType?.startsWith('video'))
    clues.push(clue('meta', `meta og:type ${ogType}`.slice(0, 40), 'video', 60))
  else if (ogType === 'article') clues.push(clue('meta', 'meta og:type article', 'article', 40))
  const first = page.articles.find((each) => each.rank >= 30)
  if (first && /^(?:VideoObject|Video|Clip|Movie|TVEpisode|Episode)$/.test(first.type))
    clues.push(clue('json-ld', `json-ld ${first.type}`, 'video', 55))
  else if (first && /(?:Article|Posting|Report|Review)$/.test(first.type))
    clues.push(clue('json-ld', `json-ld ${first.type}`, 'article', 62))
  if (page.url && /^\/(?:watch|shorts|embed|videos?)(?:\/|$)/.test(page.url.pathname) && hasPlayer(page))
    clues.push(clue('url', 'address', 'video', 45))
  return clues.sort((a, b) => b.score - a.score)
}

function hasPlayer(page: Page): boolean {
  return page.walk.videos.some((spot) => !spot.elsewhere) || page.metas.first('og:video') !== undefined
}

/**
 * `<iframe>` for the page's video, built here: an https player address, fixed attributes, nothing copied
 * from the page but that address. Undefined without one.
 */
export function buildEmbed(page: Page, base: URL | undefined): string | undefined {
  const node = page.articles.find((each) => /Video|Clip|Episode/.test(each.type))?.node
  const addresses = [
    node ? textOf(getProperty(node.object, 'embedUrl'), 2_048) : '',
    page.metas.first('og:video:secure_url') ?? '',
    page.metas.first('og:video:url') ?? '',
    page.metas.first('og:video') ?? '',
    page.metas.first('twitter:player') ?? '',
  ]
  for (const address of addresses) {
    const url = parseAddress(address, base)
    if (url?.protocol !== 'https:' || /\.(?:mp4|m3u8|webm|mov|swf|mpd)$/i.test(url.pathname)) continue
    return `<iframe src="${escapeAttribute(url.href)}" width="560" height="315" frameborder="0" allowfullscreen></iframe>`
  }
  return undefined
}

function escapeAttribute(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
