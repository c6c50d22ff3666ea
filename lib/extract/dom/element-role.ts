/** What the class and id of an element say that it holds, as bits. Publishers name parts much alike. */
export const role = {
  byline: 1,
  date: 2,
  standfirst: 4,
  tags: 8,
  breadcrumb: 16,
  headline: 32,
  /** Not of this article: comments, other articles, navigation, advertising. */
  elsewhere: 64,
} as const

const vocabulary: [bit: number, words: string][] = [
  [
    role.byline,
    'author authors autor autoren autorzy autores autorin auteur auteurs autore verfasser redakteur redaktor redaktør writer writers written journalist journalists contributor contributors reporter reporters columnist creator creators skribent forfatter kirjoittaja yazar firma firmas journaliste periodista giornalista penulis postedby publishedby byline by+line posted+by published+by written+by',
  ],
  [
    role.date,
    'date dates time datum data fecha tarih posted created updated modified meta metas metadata info day datestamp timestamp fechas horario postmeta postmetadata entrymeta',
  ],
  [
    role.standfirst,
    'standfirst subtitle subhead subheadline subheading subline lead lede dek deck intro excerpt summary abstract chapo ingress vorspann entradilla bajada sommario occhiello spot description introduction teasertext stand+first sub+title sub+head sub+headline teaser+text article+lead article+teaser bulletpoints keypoints synopsis strapline perex sapo preamble manchet copete catenaccio subtitulo subtitel unterzeile underrubrik zajawka bullet+points key+points',
  ],
  [
    role.tags,
    'tag tags taglist tagcloud taglinks keyword keywords topic topics themen schlagworte schlagwörter label labels',
  ],
  [role.breadcrumb, 'breadcrumb breadcrumbs crumb crumbs bread+crumb'],
  [role.headline, 'headline title'],
  [
    role.elsewhere,
    'related nav navigation menu ad ads aside promo popular widget widgets trending outbrain taboola newsletter social share sharing teaser teasers card cards modal cookie consent disqus respond prev previous next pager pagination carousel slider ticker latest recent bio recirc footer more+from more+news more+stories more+articles more+on most+read read+more also+read see+also author+bio author+box author+card author+info author+description about+author side+bar',
  ],
]

const words = new Map<string, number>()
for (const [bit, list] of vocabulary)
  for (const word of list.split(' ')) words.set(word, (words.get(word) ?? 0) | bit)

/** First words of two: to ask for each pair of words takes longer than all else. */
const starts = new Set([...words.keys()].flatMap((word) => word.split('+').slice(0, -1)))

const known = new Map<string, number>()

/** The roles that a class list or an id gives to an element. Cached, because they repeat. */
export function readRole(names: string): number {
  const cached = known.get(names)
  if (cached !== undefined) return cached
  const bits = readWords(names.length > 300 ? names.slice(0, 300) : names)
  if (known.size > 4_000) known.clear()
  known.set(names, bits)
  return bits
}

const border = /[^a-zäöüø]+/

/** `has-sidebar`, `hasnt-bio`, `no-widgets` say what else there is, not what the element is. */
const states = new Set('has hasnt no not without with hide isnt'.split(' '))

function readWords(names: string): number {
  let bits = 0
  let before = ''
  const lower = names.toLowerCase()
  const apart = lower === names ? names : names.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase()
  for (const part of apart.split(border)) {
    const bit = readWord(part)
    // "bylineComments" is a byline that links to the comments.
    bits |= states.has(before) || before === 'byline' ? bit & ~role.elsewhere : bit
    if (starts.has(before)) bits |= words.get(`${before}+${part}`) ?? 0
    // The teaser of the article itself is its standfirst; lists of others say "teaser" around it, too.
    if (part === 'text' && before === 'teaser') bits &= ~role.elsewhere
    before = part
  }
  return bits
}

/** Words repeat even where whole class lists do not. */
function readWord(word: string): number {
  const cached = words.get(word)
  if (cached !== undefined) return cached
  const bits = readStem(word)
  if (words.size < 8_000) words.set(word, bits)
  return bits
}

function readStem(word: string): number {
  if (word.length < 5) return 0
  if (word.startsWith('author') && !word.startsWith('authori')) return role.byline
  if (word.startsWith('byline')) return role.byline
  if (word.startsWith('relat') || word.startsWith('recommend') || word.startsWith('comment'))
    return role.elsewhere
  if (word.startsWith('sidebar') || word.startsWith('advert') || word.startsWith('footer'))
    return role.elsewhere
  if (word.startsWith('date') || word.startsWith('publi') || word.endsWith('date') || word.endsWith('time'))
    return role.date
  if (word.endsWith('title') || word.includes('headline')) return role.headline
  return word.startsWith('breadcr') ? role.breadcrumb : 0
}
