import type { ExportFormatId } from './format-ids'
import type { FormatWriter } from './format-writer'
import { writeJsonLine } from './json-lines'
import { createBibtexWriter } from './write-bibtex'
import { bookmarksWriter } from './write-bookmarks'
import { createCslWriter } from './write-csl'
import { csvWriter } from './write-csv'
import { createHypothesisWriter } from './write-hypothesis'
import { createOpmlWriter } from './write-opml'
import { rssWriter } from './write-rss'
import { createW3cWriter } from './write-w3c'

const jsonLinesWriter: FormatWriter = { start: () => '', record: writeJsonLine, end: () => '' }

const writers: Readonly<Record<ExportFormatId, () => FormatWriter>> = {
  'json-lines': () => jsonLinesWriter,
  csv: () => csvWriter,
  bookmarks: () => bookmarksWriter,
  rss: () => rssWriter,
  'csl-json': createCslWriter,
  bibtex: createBibtexWriter,
  'w3c-annotations': createW3cWriter,
  hypothesis: createHypothesisWriter,
  opml: createOpmlWriter,
}

/** A writer for one file of that format; each file needs its own. */
export function createFormatWriter(format: ExportFormatId): FormatWriter {
  return writers[format]()
}
