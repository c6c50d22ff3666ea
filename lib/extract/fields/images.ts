import type { Image } from '@/lib/record/image-schema'
import { adjust, type Clue, clue, rankClues } from '../clue'
import { getProperty, isLdObject } from '../json-ld/graph'
import { listOf, textAt, textOf } from '../json-ld/values'
import type { Page } from '../page'
import { parseAddress } from '../url/parse-address'
import { assetKey } from './image-key'
import { readSize } from './logo'
import { readVisibleImages, showsAsset } from './visible-images'

/** Lead images by source. One asset in several sizes counts as one image. */
export function readImages(page: Page): Clue<Image>[] {
  const clues: Clue<Image>[] = []
  const add = (
    family: Clue['family'],
    source: string,
    address: string | undefined,
    score: number,
    size: Partial<Image> = {},
  ): void => {
    const url = address ? parseAddress(address, page.base) : undefined
    if (url && !/\/(?:null|undefined)$/.test(url.pathname))
      clues.push(clue(family, source, { url: url.href, ...size }, score))
  }
  const { metas } = page
  const size = readSize(metas.first('og:image:width') ?? '', metas.first('og:image:height') ?? '')
  for (const [index, value] of metas.all('og:image').slice(0, 4).entries())
    add('meta', 'meta og:image', value, 72 - index * 4, index === 0 ? size : {})
  add('meta', 'meta og:image:secure_url', metas.first('og:image:secure_url'), 66, size)
  add('meta', 'meta og:image:url', metas.first('og:image:url'), 66, size)
  add('meta', 'meta twitter:image', metas.first('twitter:image') ?? metas.first('twitter:image:src'), 60)
  for (const [order, { node, type }] of page.articles.slice(0, 2).entries()) {
    const values = [
      ...listOf(page.graph, getProperty(node.object, 'image')),
      ...listOf(page.graph, getProperty(node.object, 'thumbnailUrl')),
    ]
    for (const [index, value] of values.slice(0, 4).entries()) {
      const object = isLdObject(value) ? value : undefined
      const address = object
        ? textOf(getProperty(object, 'url')) || textOf(getProperty(object, 'contentUrl'))
        : textOf(value)
      add(
        'json-ld',
        `json-ld ${type}.image`,
        address,
        71 - index * 4 - order * 10,
        object ? readSize(textAt(object, 'width'), textAt(object, 'height')) : {},
      )
    }
  }
  for (const link of page.links)
    if (link.rel.includes('image_src')) add('link', 'link image_src', link.href, 56)
  for (const [index, address] of readVisibleImages(page).entries())
    add('text', 'img after the headline', address, 62 - index * 8)
  for (const each of clues) judge(each)
  preferLarge(clues)
  preferShown(page, clues)
  return rankClues(clues, (image) => assetKey(image.url), 8)
}

/**
 * A sharing image that the page itself does not show gives way to the one under the headline: it is cut or
 * lettered for sharing, or an older picture. Only where JSON-LD speaks too: pages without it load their
 * pictures late or were saved without them, so that what they show says little.
 */
function preferShown(page: Page, clues: Clue<Image>[]): void {
  const shared = clues.find((each) => each.family === 'meta')
  const shown = clues.find((each) => each.family === 'text')
  if (!shared || !shown || shown.score < 50 || !clues.some((each) => each.family === 'json-ld')) return
  const keys = [
    ...new Set(
      clues
        .filter((each) => each.family === 'meta' || each.family === 'json-ld')
        .map((each) => assetKey(each.value.url)),
    ),
  ]
  if (keys.includes(assetKey(shown.value.url))) return
  if (!keys.some((key) => showsAsset(page, key))) adjust(shown, 36, 'the page shows none of the other images')
}

/** Of one picture the size that its address does not call a thumbnail: `…/150x150.jpg`, `…/628x471.jpg`. */
function preferLarge(clues: readonly Clue<Image>[]): void {
  const keys = clues.map((each) => assetKey(each.value.url))
  const isSmall = ({ value }: Clue<Image>): boolean => {
    const [, width = 999, height = 999] = /(?:^|[^\d])(\d{2,3})x(\d{2,3})(?!\d)/.exec(value.url) ?? []
    return Number(width) < 200 && Number(height) < 200
  }
  for (const [index, each] of clues.entries()) {
    if (isSmall(each) && clues.some((other, at) => keys[at] === keys[index] && !isSmall(other)))
      adjust(each, -16, 'is a thumbnail of another one')
  }
}

function judge(each: Clue<Image>): void {
  const { url, width, height } = each.value
  if (
    /logo|placeholder|default|fallback|favicon|sprite|spacer|blank|share-?image|icons?\/|og-?image\.|social-?(?:image|share|default)|\.svg(?:$|\?)/.test(
      url.toLowerCase(),
    )
  )
    adjust(each, -25, 'looks like a logo or a placeholder')
  if (width !== undefined && height !== undefined && (width < 150 || height < 100))
    adjust(each, -15, 'is small')
}
