/** What an import can be. */
export const importFormats = [
  'front-matter',
  'json-lines',
  'bookmarks',
  'pocket',
  'instapaper',
  'raindrop',
  'omnivore',
  'readwise',
  'csv',
  'obsidian-clipper',
  'feed',
  'json-feed',
  'w3c-annotations',
  'hypothesis',
] as const
export type ImportFormat = (typeof importFormats)[number]

/** What an export can be, beside front-matter files. */
export const exportFormats = [
  { id: 'json-lines', extension: 'jsonl', type: 'application/jsonl' },
  { id: 'csv', extension: 'csv', type: 'text/csv' },
  { id: 'bookmarks', extension: 'html', type: 'text/html' },
  { id: 'rss', extension: 'xml', type: 'application/rss+xml' },
  { id: 'csl-json', extension: 'json', type: 'application/vnd.citationstyles.csl+json' },
  { id: 'bibtex', extension: 'bib', type: 'application/x-bibtex' },
  { id: 'w3c-annotations', extension: 'jsonld', type: 'application/ld+json' },
  { id: 'hypothesis', extension: 'json', type: 'application/json' },
  { id: 'opml', extension: 'opml', type: 'text/x-opml' },
] as const
export type ExportFormatId = (typeof exportFormats)[number]['id']
