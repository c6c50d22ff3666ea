import { isElement } from '../dom/node-kind'
import type { Spot } from '../dom/walk-page'
import type { Page } from '../page'

const unlikely =
  /author|avatar|logo|icon|portrait|profile|sprite|pixel|badge|emoji|byline|autor|gravatar|flag|bookmark|banner|loader|spinner|placeholder|blank|transparent|\/print(?:er)?\.|[/_-]rss[-_./\d]|[/_-]share[-_./]|follow[-_.]|[/_-]play[-_]|\/buttons?[-_./]|ornament-|headshot|[/_-]mug[-_.]|house-?ads?|background(?:top|bottom)?\.|[-_]\d\dx\d\d\.|no-?ima?ge?[-_.]|\/themes?\/|\.svg|^data:|1x1|readspeaker/

/** Addresses of the images that stand with the article, nearest to its headline first, at most 3. */
export function readVisibleImages(page: Page): string[] {
  const at = page.headlines[0]?.spot.at ?? 0
  const found: { address: string; distance: number }[] = []
  for (const spot of page.walk.images) {
    if (spot.elsewhere || spot.at < at - 60 || spot.at > at + 250) continue
    const address = addressOf(spot)
    if (!address || unlikely.test(address.toLowerCase()) || isSmall(spot)) continue
    if (unlikely.test(namesAround(spot).toLowerCase())) continue
    found.push({ address, distance: spot.at < at ? (at - spot.at) * 2 : spot.at - at })
  }
  return found
    .sort((a, b) => a.distance - b.distance)
    .slice(0, 3)
    .map((each) => each.address)
}

/** Whether the page shows an asset anywhere in its body. */
export function showsAsset(page: Page, key: string): boolean {
  if (key.length < 4) return true
  return page.walk.images.slice(0, 80).some((spot) => {
    const addresses = ['src', 'data-src', 'srcset', 'data-srcset', 'data-lazy-src', 'data-original'].map(
      (name) => spot.element.getAttribute(name) ?? '',
    )
    return addresses.some((address) => address.slice(0, 4_000).toLowerCase().includes(key))
  })
}

/** The widest of a set of sizes; lazily loaded images keep their address in other attributes. */
function addressOf({ element }: Spot): string | undefined {
  const widest = widestOf(element.getAttribute('srcset') ?? element.getAttribute('data-srcset') ?? '')
  if (widest) return widest
  for (const name of ['data-src', 'data-lazy-src', 'data-original', 'src']) {
    const value = element.getAttribute(name)
    if (value && !value.startsWith('data:') && value.length < 2_048) return value
  }
  const set = element.getAttribute('srcset') ?? element.getAttribute('data-srcset')
  return set?.slice(0, 2_048).trim().split(/\s/)[0]
}

/** Of `a.jpg 400w, b.jpg 800w` the latter, up to what a screen needs; nothing of a set without widths. */
function widestOf(set: string): string | undefined {
  let best: { address: string; width: number } | undefined
  for (const [, address = '', digits = ''] of set.slice(0, 8_000).matchAll(/(\S+)\s+(\d{2,5})w/g)) {
    const width = Number(digits)
    if (width <= 2_000 && width > (best?.width ?? 0) && !address.startsWith('data:'))
      best = { address, width }
  }
  return best && best.address.length < 2_048 ? best.address.replace(/^,/, '') : undefined
}

function isSmall({ element }: Spot): boolean {
  const [width, height] = ['width', 'height'].map((name) =>
    Number.parseInt(element.getAttribute(name) ?? '', 10),
  )
  if ((width !== undefined && width < 150) || (height !== undefined && height < 90)) return true
  // A portrait beside the byline says how wide it is shown; a counting pixel that it is a pixel.
  return (
    /^\s*\d{1,2}px\s*$/.test(element.getAttribute('sizes') ?? '') ||
    /\b(?:width|height)\s*:\s*[01](?:px)?\s*(?:;|!|$)/.test(element.getAttribute('style') ?? '')
  )
}

function namesAround({ element }: Spot): string {
  const parent = element.parentNode
  const outer = parent?.parentNode ?? null
  return [element, parent, outer]
    .map((each) => (isElement(each) ? (each.getAttribute('class') ?? '') : ''))
    .join(' ')
}
