/**
 * Folds English word forms lightly (plural, `-ed`, `-ing`), and leaves everything else as it is:
 * only ASCII words of four letters or more are touched, and a wrong fold only makes two words one.
 * After D. Harman's S-stemmer (1991), with the first step of M. F. Porter's (1980) for verbs.
 */
export function stemWord(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word
  return foldVerb(foldPlural(word))
}

function foldPlural(word: string): string {
  if (!word.endsWith('s') || /(?:us|ss|is)$/.test(word)) return word
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1)
  if (/(?:sses|ches|shes|xes|zzes)$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}

function foldVerb(word: string): string {
  if (word.length > 5 && word.endsWith('ied')) return `${word.slice(0, -3)}y`
  const base =
    word.length > 5 && word.endsWith('ing')
      ? word.slice(0, -3)
      : word.length > 4 && word.endsWith('ed') && !word.endsWith('eed')
        ? word.slice(0, -2)
        : undefined
  if (base === undefined || !/[aeiouy]/.test(base) || base.length < 3) return dropFinalE(word)
  if (/([bdfgmnprt])\1$/.test(base)) return base.slice(0, -1)
  return dropFinalE(base)
}

/** `making` and `make`, `used` and `use` meet without their `e`. */
function dropFinalE(word: string): string {
  return word.length > 3 && word.endsWith('e') && !word.endsWith('ee') ? word.slice(0, -1) : word
}
