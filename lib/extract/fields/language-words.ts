/** The commonest small words of a language: enough to tell it from its neighbours in a paragraph. */
const words: Record<string, string> = {
  en: 'the of and to in that is was for on with as by at from it he she be are this have has not but they their',
  de: 'der die das und ist nicht mit ein eine den dem des im zu auf für von sich auch als es an werden aus',
  fr: 'le la les des et est une dans pour que qui sur pas par au du avec ce il elle plus sont aux',
  es: 'el la los las de que y en un una por con para del se no su al como más es lo',
  it: 'il la che di e è un una per non con del della sono si le gli dei nel alla anche',
  pt: 'o a os as de que e do da em um uma para com não por no na dos mais se ao',
  nl: 'de het een van en in is dat op te zijn met voor niet aan er om ook als bij',
  sv: 'och att det som en är på av för med den till inte har de ett om var jag kan',
  no: 'og det som en er på av for med den til ikke har de et om var jeg kan fra å',
  da: 'og det som en er på af for med den til ikke har de et om var jeg kan fra at',
  fi: 'ja on ei että se oli mutta ovat myös kun hän tai joka kuin ole niin mukaan',
  is: 'og að er sem á í til við var um hann með ekki fyrir það af en þá hefur',
  pl: 'i w na z się nie do że jest to o jak po co dla od są przez ale',
  cs: 'a v se na je že s o z do to pro jako ale po jsou by od k bylo',
  sk: 'a v sa na je že s o z do to pre ako ale po sú by od k bolo',
  hu: 'a az és hogy nem is egy volt meg de csak már el mint ez még',
  ro: 'și de la în cu a pe nu că din pentru este care un o mai se au',
  hr: 'i u je na da se za su od s o a koji će kao nije što to',
  tr: 've bir bu da de için ile olarak çok daha olan gibi ne en kadar sonra',
  id: 'yang dan di untuk dengan dari pada ini itu dalam tidak akan adalah juga oleh ke bahwa',
  ms: 'yang dan di untuk dengan daripada pada ini itu dalam tidak akan adalah juga oleh ke bahawa beliau',
  sw: 'na ya wa kwa katika ni za la kuwa hiyo hivyo huo cha kama pia alisema yake',
  xh: 'ukuba le la ngo kwaye nge ukuze kodwa uthi oku xa kule ezi kunye abantu ngokuba',
  zu: 'ukuthi futhi lo le kanye uma kodwa ngoba abantu kule uthe ngesikhathi',
  af: 'die en van in het is dat nie vir met op ’n sy wat ook hy deur om aan as',
  vi: 'và của là có không được cho trong các với những một này đã người khi',
  ca: 'el la els les de que i en un una per amb del es no al com més és',
  et: 'ja on ei et see oli ka mis kui oma ta aga või',
  lt: 'ir kad yra su į iš tai kaip buvo bet dėl po už apie',
  lv: 'un ir ka par ar no uz kas arī bet kā pēc tika',
  st: 'ea le ho ka ha e o ba hore tsa la bo sa tse me',
}

const scripts: [language: string, pattern: RegExp][] = [
  ['ja', /[\u3040-\u30ff]/g],
  ['ko', /[\uac00-\ud7af]/g],
  ['zh', /[\u4e00-\u9fff]/g],
  ['th', /[\u0e00-\u0e7f]/g],
  ['hi', /[\u0900-\u097f]/g],
  ['bn', /[\u0980-\u09ff]/g],
  ['ta', /[\u0b80-\u0bff]/g],
  ['he', /[\u0590-\u05ff]/g],
  ['el', /[\u0370-\u03ff]/g],
  ['ka', /[\u10a0-\u10ff]/g],
  ['hy', /[\u0530-\u058f]/g],
  ['am', /[\u1200-\u137f]/g],
  ['ur', /[\u0679\u0688\u0691\u06d2\u06ba]/g],
  ['fa', /[\u067e\u0686\u0698\u06af\u06cc]/g],
  ['ar', /[\u0600-\u06ff]/g],
  ['uk', /[іїєґ]/g],
  ['bg', /ъ[а-я]/g],
  ['ru', /[ыэёъ]/g],
  ['sr', /[ђћџљњј]/g],
]

export interface Guess {
  language: string
  /** How much it leads the next best, 0..1. */
  lead: number
}

/** A language whose small words are this much of a text is it beyond doubt (English: a quarter). */
const clearShare = 0.12

/** The language of a text of at least 100 characters by script and small words; undefined where unsure. */
export function guessLanguage(text: string): Guess | undefined {
  const sample = text.slice(0, 4_000).toLowerCase()
  if (sample.length < 100) return undefined
  for (const [language, pattern] of isLatin(sample) ? [] : scripts) {
    const share = (sample.match(pattern)?.length ?? 0) / sample.length
    if (
      share >
      (language === 'ja' ? 0.08 : ['ur', 'fa', 'uk', 'bg', 'ru', 'sr'].includes(language) ? 0.012 : 0.25)
    )
      return { language, lead: 1 }
  }
  const parts = sample.split(/[\s.,;:!?"'()«»„“”–—-]+/)
  const counts = new Map<string, number>()
  for (const word of parts) counts.set(word, (counts.get(word) ?? 0) + 1)
  const ranked = Object.entries(words)
    .map(([language, list]) => ({
      language,
      hits: list.split(' ').reduce((sum, word) => sum + (counts.get(word) ?? 0), 0),
    }))
    .sort((a, b) => b.hits - a.hits)
  const [first, second] = ranked
  // Where small words stand by themselves as often as this, none are written as beginnings.
  const nguni = first && first.hits > parts.length * clearShare ? undefined : guessNguni(parts)
  if (nguni) return nguni
  if (!first || first.hits < 6) return undefined
  return { language: first.language, lead: (first.hits - (second?.hits ?? 0)) / first.hits }
}

/** Without any letter beyond the Latin ones, as most pages are, no script needs to be counted. */
function isLatin(text: string): boolean {
  return !/[\u0370-\u1dff\u3040-\ud7af]/.test(text)
}

const nguniStart =
  /^(?:uku|oku|aku|ku|kwa|kwi|nga|nge|ngo|aba|ama|isi|izi|iin|iim|iik|iib|ezi|ubu|ulu|ule|olu|uth|zo|lwa|ya|we|ne|ba|u[a-z])/

/**
 * Xhosa and Zulu write small words as beginnings of others, so the beginnings are counted. Xhosa alone has
 * `ii-` and "kwaye", Zulu "ukuthi" and "futhi".
 */
function guessNguni(words: readonly string[]): Guess | undefined {
  const long = words.filter((word) => word.length > 6)
  if (long.length < 20) return undefined
  const share = long.filter((word) => nguniStart.test(word)).length / long.length
  const xhosa = words.filter((word) =>
    /^(?:[a-z]{0,3}ii[bcdfgklmnprt]|kwaye$|okanye$|ukuba$)/.test(word),
  ).length
  const zulu = words.filter((word) => /^(?:ukuthi|nokuthi|futhi|kanye|ngoba|uma)$/.test(word)).length
  if (share < 0.45 || xhosa + zulu < 3) return undefined
  return { language: xhosa >= zulu ? 'xh' : 'zu', lead: 1 }
}
