/**
 * Bytes after gzip. Each has a reason, so that whoever raises one knows what it costs; `entry` counts
 * with every module and style sheet that it loads before its first paint.
 */
export interface SizeBudget {
  entry: string
  /** Chunks (by the start of their names) that the entry loads at once although not statically. */
  also?: readonly string[]
  limit: number
  reason: string
}

export const sizeBudgets: readonly SizeBudget[] = [
  {
    entry: 'capture.js',
    limit: 40_000,
    reason: 'injected at each click: parsing it stands in the way of every save',
  },
  {
    entry: 'main-text.js',
    limit: 235_000,
    reason: 'Defuddle with its Markdown writer; injected only when the text of an article is asked for',
  },
  {
    entry: 'popup.html',
    also: ['open-popup-'],
    limit: 170_000,
    reason: 'loaded while the page is being read; 55 kB of it are the public suffix list, which is data',
  },
  {
    entry: 'suggest-worker.js',
    limit: 65_000,
    reason: 'starts with every popup, on a thread of its own; half of it is zod',
  },
  {
    entry: 'background.js',
    limit: 290_000,
    reason:
      'started anew for many an event after 30 s of rest; a save waits for it; about 70 kB are Git as a store, 55 kB the public suffix list, 40 kB the YAML reader by which an article whose file could not take an edit refuses it, and a service worker cannot load any of them later',
  },
  {
    entry: 'library.html',
    limit: 260_000,
    reason: 'opened now and then; a second at most on a slow machine',
  },
]
