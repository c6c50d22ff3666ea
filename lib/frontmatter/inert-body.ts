import type { Threat } from './presets'

/** Stands between two characters that would start something; shows as nothing, in text and in code alike. */
const breaker = '\u200B'

type Step = (text: string) => string

const steps: Readonly<Record<Threat, Step>> = {
  html: (text) => breakLinks(text.replace(/<(?=\S)/g, `<${breaker}`)),
  // `{:` and `{::` are kramdown's attributes and extensions.
  liquid: breakBraces,
  nunjucks: breakBraces,
  shortcode: breakBraces,
  mdx: (text) =>
    text
      .replace(/[<{}]/g, (character) => `&#${character.charCodeAt(0)};`)
      .replace(
        /^(\s*)([ie])(?=mport\b|xport\b)/gm,
        (_, space: string, first: string) => `${space}&#${first.charCodeAt(0)};`,
      ),
  obsidian: (text) =>
    text
      // A fence's language names the plugin that runs it: dataviewjs, tasks, button.
      .replace(/(`{3,}|~{3,})([ \t]*)(?=[^\s`~])/g, `$1$2${breaker}`)
      // Dataview's inline queries.
      .replace(/`(?=\s*\$?=)/g, `\`${breaker}`)
      // Its inline fields, embeds of other notes, comments that hide text.
      .replace(/:(?=:)/g, `:${breaker}`)
      .replace(/!(?=\[\[)/g, `!${breaker}`)
      .replace(/%(?=%)/g, `%${breaker}`),
}

// MDX reads entities as text and chokes on anything else behind `<`, so it goes first and leaves none.
const order: readonly Threat[] = ['mdx', 'html', 'liquid', 'nunjucks', 'shortcode', 'obsidian']

/**
 * Untrusted Markdown with everything inert that a reader of the file would run or resolve, as `threats`
 * names it: templates, shortcodes, JSX, queries, raw HTML, links that are not http(s), mailto or local.
 * Nothing depends on telling code from text, since readers differ there and a hostile text uses it.
 * The text shows as it was; plain Markdown still works.
 */
export function makeTextInert(text: string, threats: readonly Threat[]): string {
  if (threats.length === 0) return text
  let inert = replaceControls(text)
  for (const threat of order) if (threats.includes(threat)) inert = steps[threat](inert)
  return inert
}

function breakBraces(text: string): string {
  return text.replace(/\{(?=[{%#:])/g, `{${breaker}`)
}

// Only what is surely harmless stays a link; an escape or entity in front of a colon could spell a scheme.
const harmless = /^<?(?:https?:\/\/|mailto:[^&\\]|#|[\w./%~+?=-]*(?:[\s)>]|$))/i

function breakLinks(text: string): string {
  return text.replace(/\](?=([(:])\s*([^\s)]*))/g, (bracket, mark: string, target: string) => {
    // `]: ` is a definition, `]:` in the middle of a sentence as well to some readers.
    const isSafe = harmless.test(target.replaceAll(breaker, ''))
    return isSafe || (mark === ':' && target === '') ? bracket : bracket + breaker
  })
}

function replaceControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is replaced
  return text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '\uFFFD')
}
