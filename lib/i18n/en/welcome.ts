export const welcomeTexts = {
  'welcome.title': 'Welcome to Clipfile',
  'welcome.lead':
    'Keep the news you read: one click saves an article, with your topics and its coverage elsewhere.',
  'welcome.pin.title': 'Pin the button',
  'welcome.pin.chromium':
    'Click the puzzle piece beside the address bar, then the pin beside Clipfile. The button stays in the toolbar.',
  'welcome.pin.firefox':
    'The button stands in the toolbar already. If it does not, click the puzzle piece, then the gear beside Clipfile, then “Pin to Toolbar”.',
  'welcome.shortcut.title': 'Or press a key',
  'welcome.shortcut.text': 'On any article, {keys} opens Clipfile; Enter saves.',
  'welcome.shortcut.none': 'You can set a shortcut in Options. Enter saves.',
  'welcome.sample.title': 'Try it',
  'welcome.sample.text':
    'Save a sample article and look at it in the library. You can delete it again, and undo that too.',
  'welcome.sample.button': 'Save a sample article',
  'welcome.sample.open': 'Open the library',
  'welcome.data.title': 'Where your library lies',
  'welcome.data.here':
    'Articles, topics and notes are stored in this browser profile, on this computer. Nothing is sent to us or to anyone.',
  'welcome.data.removed':
    'Removing the extension deletes the library. Export it first, or keep it in sync with another browser.',
  'welcome.data.reads':
    'Clipfile reads a page only when you click its button, press its key or choose it in a menu. It keeps nothing from private windows.',
  'welcome.data.files':
    'Every article can be exported as a plain text file that other programs read: Markdown with front matter.',
} as const
