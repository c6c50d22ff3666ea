import fc from 'fast-check'
import type { ClipRecord } from '@/lib/record/record-schema'

/** What breaks parsers: quotes, marks of YAML, line breaks of every kind, what looks like another type. */
const hostileParts = [
  '"', "'", '\\', '---', '...', ': ', ':', ' #', '#', '%', '@', '`', '&a', '*a', '!x', '|', '>', '- ', '-', '? ', '{', '}', '[', ']', ',',
  '\t', '\n', '\r', '\r\n', '\u0000', '\u0007', '\u001b', '\u007f', '\u0085', '\u00a0', '\u00ad', '\u200b', '\u200f', '\u2028', '\u2029', '\ufeff', '\ufffe', '\uffff',
  'no', 'Yes', 'on', 'y', 'N', 'null', 'NULL', '~', 'true', 'False', '12:30:45', '1:2', '1e3', '0x1F', '0o17', '017', '1_000', '1,000', '0b111,000', '07,17', '0x1,F', '.5', '5.', '+1', '-0', '.inf', '.NaN', '-.Inf', '2023-08-08', '2023-08-08T12:10:00Z', '2023-08-08 12:10', '<<', '=', '0b11',
  ' ', '  ', '😀', '👩‍👩‍👧', 'עברית', '日本語', 'é', 'e\u0301', 'word', 'Power Apps', '<b>', '&amp;', '{{ x }}', '{% y %}', '<!-- /clipfile -->', '<!-- clipfile:highlights -->',
] // biome-ignore format: a list to look through
const lone = ['\ud800', '\udc00', '\ud83d']

/** Well-formed text of up to eight hostile pieces. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...hostileParts),
  fc.array(fc.constantFrom(...hostileParts), { maxLength: 8 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc
    .array(fc.constantFrom(...hostileParts, ...lone), { maxLength: 4 })
    .map((parts) => parts.join('').toWellFormed()),
)

const dateTime = fc
  .date({ min: new Date('1971-01-01'), max: new Date('2037-12-31'), noInvalidDate: true })
  .chain((date) => fc.constantFrom(`${date.toISOString().slice(0, 19)}Z`, date.toISOString().slice(0, 10)))

const opt = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 3 })
const size = opt(fc.nat({ max: 10_000 }))
const type = opt(fc.constantFrom('article' as const, 'video' as const))
const list = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { maxLength: 3 })

const image = fc.record({
  url: hostileText,
  width: size,
  height: size,
  title: opt(hostileText),
  attribution: opt(hostileText),
  isCached: opt(fc.boolean()),
})
const provider = fc.record({ name: hostileText, domain: hostileText, images: opt(list(image)) })
const related = fc.record({
  id: fc.constant('x'),
  title: hostileText,
  excerpt: opt(hostileText),
  publishedDateTime: opt(dateTime),
  webUrl: opt(hostileText),
  ampWebUrl: opt(hostileText),
  type,
  provider: opt(provider),
  quality: opt(fc.integer({ min: -1000, max: 1000 })),
  images: opt(list(image)),
})
const highlight = fc.record({
  id: fc.string({ minLength: 1, maxLength: 8 }).map((text) => `h${text}`),
  quote: fc.record({
    exact: hostileText,
    prefix: hostileText,
    suffix: hostileText,
    occurrences: opt(fc.integer({ min: 1, max: 1000 })),
    ordinal: opt(fc.nat()),
  }),
  landmarks: opt(hostileText),
  position: opt(fc.record({ start: fc.nat(), end: fc.nat() })),
  path: opt(fc.record({ start: hostileText, startOffset: fc.nat(), end: hostileText, endOffset: fc.nat() })),
  color: fc.constantFrom('yellow' as const, 'green' as const, 'blue' as const, 'purple' as const),
  note: opt(hostileText),
  tags: opt(list(hostileText)),
  createdDateTime: opt(dateTime),
})

/** Any record, as far as a file can hold it; `body` false for readers that would run it. */
export function anyRecord(options: { body: boolean }): fc.Arbitrary<ClipRecord> {
  return fc
    .record({
      id: fc.string({ minLength: 1, maxLength: 12 }).map((text) => `i${text.toWellFormed()}`),
      category: opt(hostileText),
      title: hostileText,
      excerpt: opt(hostileText),
      publishedDateTime: opt(dateTime),
      originalUrl: opt(hostileText),
      webUrl: opt(hostileText),
      ampWebUrl: opt(hostileText),
      type,
      quality: opt(fc.integer({ min: -1000, max: 1_000_000 })),
      heat: opt(fc.integer({ min: -1, max: 1000 })),
      removed: opt(fc.boolean()),
      published: opt(fc.boolean()),
      featuredContent: opt(hostileText),
      provider: opt(provider),
      topics: fc.uniqueArray(hostileText, { maxLength: 4 }),
      images: list(image),
      related: list(related),
      secured: opt(hostileText),
      authors: opt(list(hostileText)),
      language: opt(hostileText),
      section: opt(hostileText),
      modifiedDateTime: opt(dateTime),
      savedDateTime: opt(dateTime),
      highlights: opt(fc.array(highlight, { minLength: 1, maxLength: 3 })),
      note: opt(hostileText),
      body: options.body ? opt(hostileText) : fc.constant(undefined),
    })
    .map(dropUndefined)
}

/** Without keys that are undefined, since records have none. */
function dropUndefined<T>(value: T): T {
  return structuredClone(JSON.parse(JSON.stringify(value)))
}
