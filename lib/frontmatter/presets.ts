import type { ClipRecord } from '@/lib/record/record-schema'
import type { KeySet } from './record-fields'
import { quoteText } from './scalar-text'

/** What a program that reads the file would run or resolve in its body. */
export type Threat = 'html' | 'liquid' | 'shortcode' | 'mdx' | 'nunjucks' | 'obsidian'

export const presetIds = ['clipfile', 'complete', 'jekyll', 'hugo', 'astro', 'eleventy', 'obsidian'] as const
export type PresetId = (typeof presetIds)[number]

export interface Preset {
  id: PresetId
  keySet: KeySet
  /** Where files go, from the root of the site or vault; see `fillPath`. */
  path: string
  threats: readonly Threat[]
  /** Keys that only this builder wants, each line with its line feed. */
  extraLines: (record: ClipRecord) => string
}

const none = () => ''
// A plain file may meet any of them; none of them takes `.md` for MDX.
const anyReader = ['html', 'liquid', 'shortcode', 'nunjucks', 'obsidian'] as const

/** Ready-made ways to write. They differ in keys and paths only; values are written alike in all. */
export const presets: Readonly<Record<PresetId, Preset>> = {
  clipfile: preset('clipfile', '{{name}}', anyReader),
  // An archive, not a site: the body stands as it is, so that it comes back equal.
  complete: { ...preset('complete', '{{name}}', []), keySet: 'complete' },
  jekyll: preset('jekyll', '_posts/{{name}}', ['html', 'liquid']),
  hugo: preset('hugo', 'content/news/{{name}}', ['html', 'shortcode'], dateLine),
  astro: preset('astro', 'src/content/news/{{name}}', ['html', 'mdx']),
  eleventy: preset('eleventy', 'news/{{name}}', ['html', 'liquid', 'nunjucks'], dateLine),
  obsidian: preset('obsidian', 'Clippings/{{name}}', ['html', 'obsidian'], tagLines),
}

function preset(
  id: PresetId,
  path: string,
  threats: readonly Threat[],
  extraLines: (record: ClipRecord) => string = none,
): Preset {
  return { id, keySet: 'default', path, threats, extraLines }
}

// Hugo and Eleventy sort by `date`.
function dateLine(record: ClipRecord): string {
  const date = record.publishedDateTime ?? record.savedDateTime
  return date === undefined ? '' : `\ndate: ${date}\n`
}

// Obsidian's tags hold letters, digits, `_`, `-` and `/`, and not digits alone.
function tagLines(record: ClipRecord): string {
  const tags = record.topics
    .map((topic) => topic.replace(/[^\p{L}\p{N}_/-]+/gu, '-').replace(/^-+|-+$/g, ''))
    .filter((tag) => tag !== '' && !/^[\d_/-]+$/.test(tag))
  if (tags.length === 0) return ''
  return `\ntags:\n${[...new Set(tags)].map((tag) => `  - ${quoteText(tag)}\n`).join('')}`
}
