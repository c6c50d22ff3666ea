import type { Rarity } from './term-weights'

/**
 * Words (stems) that are common in English news of any kind, with the percentage of articles that hold
 * them: counted over the even halves of the labelled sets, only words that all three sets use, no names.
 */
const commonWords: readonly (readonly [percent: number, stems: string])[] = [
  [90, 'the'],
  [75, 'to'],
  [60, 'and of a in'],
  [50, 'for'],
  [40, 'that'],
  [32, 'on is with'],
  [25, 'new'],
  [20, 'it are from has as will'],
  [16, 'be this an we announc at by hav'],
  [13, 'you mor was can its'],
  [10, 'releas now about said but after how not'],
  [8, 'one year been his all tim updat their which into out stat first who your featur he what'],
  [
    6,
    `open som mak over get two up or build than com her say wer report includ call
they public availabl data use`,
  ],
  [
    5,
    `may team user week world access today no work launch when dur using month set day tak
reveal so shar most model company help class plan announcement our`,
  ],
  [
    4,
    `had last creat if chang need peopl look official business whil start next experienc would
befor accord just early million lik way end dat other community support ther also introduc
them latest detail servic`,
  ],
  [
    3,
    `could development action know across issu many control leader mad sery want three back
part follow allow offer group even post plac design learn blog show cas upcom being long
leak order weekend well provid both modern do only sinc record off through right
environment top very within continu bring`,
  ],
  [
    2,
    `product any high go mov clos test level claim still thes used video much number wher ad
ahead thos abl recent anticipat system lead between going run find information process
return giv already bas re great hour major story far fac event good see around deal onlin
content pleas whether should full sign becaus try pag special big improv meet question ask
mean increas pre own better let everyth reach without family soon deliver highly few
social sourc fiv lot unveil check left best earlier doe option employee ever she member
challeng under got step city thank`,
  ],
  [
    1,
    `receiv several might fil job hit took multipl why begin rol then found focus join recently
manag publish requir put lin statement four dont possibl hear different hand forc turn onc
throughout leav old pay final conferenc decision point along key again sam nam hom host
less prepar until second warn remain least lif send stop suggest interview later minut add
expand becom promis current did clear finally sav target thing powerful market review
address too wav relat among rat away idea car cam limit drop schedul present wev personal
benefit tell explain develop my real matter version massiv biggest demand addition believ
behind approach period task every each internal executiv respons never stor various
previous cost entry spend senior due history ability happen everyon toward form ago
officially typ such board complet quickly track think explor thousand sit pric creation
further potential enter project almost co list read progress fix together additional
comment writ describ am anyon popular stag aim larg small profil map imag don fully friend
channel air certain littl forward longer itself local total significant currently`,
  ],
  [
    0.5,
    `critical grow held insid important feel term pick hug server performanc individual visit
mileston risk answer kick however gon discover known via secret fill area choic whol ready
emerg hard contain wrap stock opportunity main gear apply link shift worry deep`,
  ],
]

/** Imagined articles of that kind that every library begins with. */
const imagined = 1000
/** Percentage of them that hold a word which is not listed. */
const otherPercent = 0.1
/** Their `ArticleTerms.length`. */
const imaginedLength = 80

const percents = new Map(
  commonWords.flatMap(([percent, stems]) => stems.split(/\s+/).map((stem) => [stem, percent])),
)

/**
 * Rarity in a library to which a thousand imagined articles were added. In a library of ten records every
 * word is about as rare as any other; with them "the" is common and a name rare from the first save on,
 * and in a large library they count for nothing. Words of other languages than English count as rare
 * until the library itself tells.
 */
export function makeRarity(library: {
  documents: number
  averageLength: number
  holding(term: string): number
}): Rarity {
  const documents = library.documents + imagined
  const known = new Map<string, number>()
  return {
    documents,
    averageLength: (library.documents * library.averageLength + imagined * imaginedLength) / documents,
    of(term) {
      const found = known.get(term)
      if (found !== undefined) return found
      const percent = percents.get(term) ?? otherPercent
      const holding = Math.min(library.holding(term), library.documents) + (imagined * percent) / 100
      const rarity = Math.log(1 + (documents - holding + 0.5) / (holding + 0.5))
      known.set(term, rarity)
      return rarity
    },
  }
}
