/** What the library page tells of the library's own state, beside `library.health`. */
export const healthTexts = {
  'health.dropped':
    'On {date} the browser found the files of your library damaged, removed them and began an empty one; no extension can prevent that. What you saved since is here. Bring the rest back from your last backup, or join your other browsers again with your sync code.',
  'health.dropped.import': 'Bring back a backup',
  'health.dropped.forget': 'I have taken note',
} as const
