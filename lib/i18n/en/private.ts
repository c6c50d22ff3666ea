/** Private notes: popup, library, options. The word is "passphrase" everywhere, never "password". */
export const privateTexts = {
  'private.title': 'Private note',
  'private.note.empty': 'Add a private note',
  'private.tags': 'Private tags',
  'private.tags.empty': 'Add a private tag',
  'private.hint': 'Encrypted here, in sync and in files.',

  'private.state.none': 'no passphrase set',
  'private.state.locked': 'locked',
  'private.state.lockedHeld': 'locked, holds a note',
  'private.state.open': 'unlocked',
  'private.state.openUntil': 'unlocked until {time}',
  'private.none.text':
    'A private note is kept and exported only encrypted. Set a passphrase for private notes first.',
  'private.none.set': 'Set a passphrase',

  'private.passphrase': 'Passphrase for private notes',
  'private.unlock': 'Unlock',
  'private.lock': 'Lock',
  'private.said.unlocked': 'Private notes are unlocked.',
  'private.said.locked': 'Private notes are locked.',
  'private.closedKeys':
    'Another browser set a passphrase of its own before the two synced. Enter it too, so that its private notes open here.',

  'private.versions': 'Written at the same time',
  'private.versions.hint': 'Private notes are never merged. Both are kept until you choose.',
  'private.versions.inLibrary':
    'Another browser wrote this while you wrote here. Both are kept; choose one in the library.',
  'private.versions.take': 'Keep this one',
  'private.versions.takeItem': 'Keep this one: {n} of {of}',
  'private.versions.none': 'deleted there',
  'private.versions.taken': 'Private note chosen',
  'private.history': 'an earlier private note, encrypted',

  'private.sealed.title': 'A private note came with the file',
  'private.sealed.text':
    'It is sealed with the passphrase of the time when the file was written. It stays as it is until you open it.',
  'private.sealed.open': 'Open',
  'private.sealed.count': {
    one: '{n} imported private note has another passphrase.',
    other: '{n} imported private notes have another passphrase.',
  },
  'private.sealed.locked': 'Unlock private notes first, so that the opened ones can be kept.',
  'private.sealed.passphrase': 'Passphrase of the file',
  'private.sealed.opened': { one: '{n} private note opened.', other: '{n} private notes opened.' },
  'private.sealed.rest': {
    one: '{n} did not open: altered, or of another passphrase or record. It is kept as it is.',
    other: '{n} did not open: altered, or of another passphrase or record. They are kept as they are.',
  },

  'private.foreign.title': 'Private data of another tool',
  'private.foreign.text':
    'It stays byte for byte as it is. With the site’s own key you can read and edit it.',
  'private.foreign.key': 'Key of the site',
  'private.foreign.keyHint': '16, 24 or 32 bytes in hex or base64. It stays in memory until you lock.',
  'private.foreign.open': 'Open',
  'private.foreign.forget': 'Forget the key',
  'private.foreign.notAuthenticated': 'Not authenticated',
  'private.foreign.notAuthenticatedHint':
    'This form cannot tell whether the value was altered. That it reads as text makes the key likely, no more.',
  'private.foreign.content': 'Content',
  'private.foreign.write': 'Encrypt and keep',
  'private.foreign.confirm': 'Write this text?',
  'private.foreign.confirmText':
    'The value in the record is replaced by this text, encrypted in the same form. The old value stays among the earlier values.',
  'private.foreign.written': 'Private data of another tool written',
  'private.foreign.wrongKey': 'The value does not open with this key. It is kept as it is.',
  'private.opaque':
    'This record holds private data in a form that Clipfile does not know. It is kept as it is.',
  'private.inLibrary': 'This record holds private data from a file. Open it in the library to read it.',

  'private.options.title': 'Private notes',
  'private.options.hint':
    'A private note leaves this browser only encrypted, in files and in sync. Its passphrase is its own, not the one of sync.',
  'private.options.lost':
    'If you lose the passphrase, your private notes are lost. Nobody can open them, and it cannot be reset.',
  'private.options.understood': 'I have written the passphrase down, or remember it',
  'private.options.new': 'New passphrase',
  'private.options.again': 'New passphrase, again',
  'private.options.current': 'Present passphrase',
  'private.options.short': 'At least {n} characters. Several words are good.',
  'private.options.differ': 'The two are not the same.',
  'private.options.set': 'Set passphrase',
  'private.options.change': 'Change passphrase',
  'private.options.changeHint':
    'Your notes stay as they are. Files exported before keep the passphrase of their time.',
  'private.options.working': 'Working',
  'private.options.minutes': 'Lock private notes after',
  'private.options.minutes.each': { one: '{n} minute', other: '{n} minutes' },
  'private.options.minutes.browser': 'When the browser closes',
  'private.said.set': 'Passphrase set. Private notes are unlocked.',
  'private.said.changed': 'Passphrase changed.',

  'private.export.leftOut': {
    one: 'Exported. {n} private note is in no file: it is locked, or another value stands in its place.',
    other:
      'Exported. {n} private notes are in no file: they are locked, or another value stands in their place.',
  },
} as const
