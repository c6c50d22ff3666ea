import type { Highlight } from '@/lib/record/highlight-schema'
import type { ClipRecord } from '@/lib/record/record-schema'
import { addressOf, createListWriter, type FormatWriter } from './format-writer'

/** XPaths of Hypothesis begin at the body. */
export const bodyPath = '/html[1]/body[1]'

/**
 * The export file of the Hypothesis client, whose *Import* reads it back. Nobody has made these
 * annotations on a Hypothesis server, so they name no user; colours have no place there.
 */
export function createHypothesisWriter(): FormatWriter {
  const head = { export_date: '', export_userid: '', client_version: 'clipfile' }
  return createListWriter(head, 'annotations', annotationsOf)
}

function annotationsOf(record: ClipRecord): object[] {
  const uri = addressOf(record)
  if (uri === '') return []
  const about = {
    user: '',
    uri,
    group: '__world__',
    permissions: { read: [], update: [], delete: [] },
    document: { title: [record.title] },
    links: {},
    references: [],
  }
  const marks = (record.highlights ?? []).map((highlight) => ({
    ...about,
    id: highlight.id,
    created: highlight.createdDateTime,
    updated: highlight.createdDateTime,
    text: highlight.note ?? '',
    tags: highlight.tags ?? [],
    target: [{ source: uri, selector: selectorsOf(highlight) }],
  }))
  const whole = record.note
    ? [{ ...about, id: `${record.id}:note`, text: record.note, tags: [], target: [{ source: uri }] }]
    : []
  return [...marks, ...whole]
}

function selectorsOf({ quote, path }: Highlight): object[] {
  const { exact, prefix, suffix } = quote
  const textQuote = { type: 'TextQuoteSelector', exact, prefix, suffix }
  if (!path?.start.startsWith(bodyPath) || !path.end.startsWith(bodyPath)) return [textQuote]
  const range = {
    type: 'RangeSelector',
    startContainer: path.start.slice(bodyPath.length),
    startOffset: path.startOffset,
    endContainer: path.end.slice(bodyPath.length),
    endOffset: path.endOffset,
  }
  return [range, textQuote]
}
