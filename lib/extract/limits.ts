/**
 * The most that is read of one page, whatever its size. Real news pages stay far below: the largest of
 * 423 has about 9,000 elements and 400 kB of JSON-LD.
 */
export const limits = {
  /** Elements visited by the walk through the body. */
  elements: 15_000,
  /** Searches below an element whose class speaks of something else. */
  lookAheads: 150,
  /** Text nodes and elements visited while reading texts, for the whole page. */
  textNodes: 30_000,
  /** Characters of text read in all. */
  textCharacters: 600_000,
  /** Characters of the main text that are handed on. */
  text: 60_000,
  metaTags: 600,
  linkTags: 400,
  scripts: 600,
  jsonLdBlocks: 60,
  /** Characters of one JSON-LD block; a longer one is not read. */
  jsonLdCharacters: 1_500_000,
  /** Values visited in all JSON-LD of a page. */
  jsonLdValues: 20_000,
  jsonLdDepth: 24,
  /** Characters of an attribute or a value, before it is cleaned. */
  value: 6_000,
  address: 2_048,
  title: 500,
  name: 120,
  excerpt: 2_000,
  authors: 24,
  keywords: 60,
  images: 8,
  links: 200,
  candidates: 12,
} as const
