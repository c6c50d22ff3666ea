import type { Highlight } from '@/lib/record/highlight-schema'
import type { ClipRecord } from '@/lib/record/record-schema'
import { addressOf, createListWriter, type FormatWriter } from './format-writer'

/** https://www.w3.org/TR/annotation-model/ names this context. */
const annotationContext = 'http://www.w3.org/ns/anno.jsonld'
/** What the model has no word for; other programs pass over it. */
export const ownTerms = 'https://clipfile.example/ns#'

/** One AnnotationPage of W3C Web Annotations in JSON-LD: a highlight each, and the note on the whole page. */
export function createW3cWriter(): FormatWriter {
  const head = { '@context': [annotationContext, { clipfile: ownTerms }], type: 'AnnotationPage' }
  return createListWriter(head, 'items', annotationsOf)
}

function annotationsOf(record: ClipRecord): object[] {
  const source = addressOf(record)
  if (source === '') return []
  const about = { source, 'clipfile:title': record.title }
  const whole = record.note
    ? [
        {
          id: `urn:clipfile:${record.id}:note`,
          type: 'Annotation',
          motivation: 'commenting',
          body: [textualBody('commenting', record.note)],
          target: about,
        },
      ]
    : []
  return [...(record.highlights ?? []).map((highlight) => toAnnotation(highlight, about)), ...whole]
}

function toAnnotation(highlight: Highlight, about: { source: string }): object {
  const { id, note, tags, color, createdDateTime, position, landmarks, quote } = highlight
  const body = [
    ...(note ? [textualBody('commenting', note)] : []),
    ...(tags ?? []).map((tag) => textualBody('tagging', tag)),
  ]
  return {
    id: `urn:clipfile:${id}`,
    type: 'Annotation',
    motivation: note ? 'commenting' : 'highlighting',
    created: createdDateTime,
    body: body.length > 0 ? body : undefined,
    target: {
      ...about,
      styleClass: `clipfile-${color}`,
      selector: selectorsOf(highlight),
      // Counted in text without white space, so not the model's TextPositionSelector.
      'clipfile:position': position,
      'clipfile:landmarks': landmarks,
      'clipfile:occurrences': quote.occurrences,
      'clipfile:ordinal': quote.ordinal,
    },
  }
}

function textualBody(purpose: 'commenting' | 'tagging', value: string): object {
  return { type: 'TextualBody', purpose, value, format: 'text/plain' }
}

function selectorsOf({ quote, path }: Highlight): object[] {
  const { exact, prefix, suffix } = quote
  const textQuote = { type: 'TextQuoteSelector', exact, prefix, suffix }
  if (!path) return [textQuote]
  const end = (xpath: string, offset: number): object => ({
    type: 'XPathSelector',
    value: xpath,
    refinedBy: { type: 'TextPositionSelector', start: offset, end: offset },
  })
  const range = {
    type: 'RangeSelector',
    startSelector: end(path.start, path.startOffset),
    endSelector: end(path.end, path.endOffset),
  }
  return [textQuote, range]
}
