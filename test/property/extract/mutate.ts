import fc from 'fast-check'

/** One way to damage a page; positions and lengths are shares of its length, so that they shrink well. */
export interface Damage {
  kind: 'cut' | 'drop' | 'double' | 'swap' | 'nest' | 'inflate' | 'bytes'
  at: number
  length: number
}

export const damages: fc.Arbitrary<Damage[]> = fc.array(
  fc.record({
    kind: fc.constantFrom<Damage['kind']>('cut', 'drop', 'double', 'swap', 'nest', 'inflate', 'bytes'),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.double({ min: 0, max: 0.2, noNaN: true }),
  }),
  { minLength: 1, maxLength: 5 },
)

/** A page as a broken connection, template or proxy might hand it over. */
export function damage(html: string, list: readonly Damage[]): string {
  return list.reduce(damageOnce, html)
}

function damageOnce(html: string, { kind, at, length }: Damage): string {
  const from = Math.floor(at * html.length)
  const to = Math.min(html.length, from + Math.floor(length * html.length))
  const [before, part, after] = [html.slice(0, from), html.slice(from, to), html.slice(to)]
  switch (kind) {
    case 'cut':
      return before
    case 'drop':
      return before + after
    case 'double':
      return before + part + part + after
    case 'swap':
      return before + after + part
    case 'nest':
      return `${before}${'<div class="card">'.repeat(600)}${part}${after}`
    case 'inflate':
      return `${before}<p class="byline" title="${'x'.repeat(200_000)}">${part}${after}`
    case 'bytes':
      // Half of a character, as latin-1 read for UTF-8 leaves it, and a character that no text may hold.
      return `${before}\ufffd\ud800\u0000${part}\udfff${after}`
  }
}

const words = fc.constantFrom(
  'Parliament votes on new budget law',
  'Jane Doe',
  '2024-05-03T10:00:00+02:00',
  '99999-99-99',
  'https://www.daily.example/story',
  'javascript:alert(1)',
  'NewsArticle',
  '\u202e\u0000\ud800',
  '',
)
const keys = fc.constantFrom(
  '@type',
  '@id',
  '@graph',
  '__proto__',
  'constructor',
  'headline',
  'name',
  'author',
  'datePublished',
  'dateModified',
  'description',
  'image',
  'url',
  'publisher',
  'logo',
  'keywords',
  'mainEntityOfPage',
  'isAccessibleForFree',
  'hasPart',
  'inLanguage',
  'articleSection',
  'itemListElement',
  'embedUrl',
  'width',
)

/** JSON-LD whose properties have every type but the one that they should have. */
export const wrongJsonLd: fc.Arbitrary<string> = fc
  .letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      words,
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.array(fc.tuple(keys, tie('value')), { maxLength: 8 }).map((entries) => new Entries(entries)),
    ),
  }))
  .value.map(writeJson)

/** An object that is still to be written: as one of JavaScript's it could not hold `__proto__`. */
class Entries {
  constructor(readonly list: readonly [string, unknown][]) {}
}

function writeJson(value: unknown): string {
  if (value instanceof Entries)
    return `{${value.list.map(([key, inner]) => `${JSON.stringify(key)}:${writeJson(inner)}`).join(',')}}`
  if (Array.isArray(value)) return `[${value.map(writeJson).join(',')}]`
  return JSON.stringify(value) ?? 'null'
}
