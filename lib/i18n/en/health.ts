/** Where the library lies, whether it is safe, and whether it is whole. */
export const healthTexts = {
  'library.health.where': 'Where it lies',
  'library.health.whereText': 'In this profile of {browser}, on this computer. Nothing is sent to us.',
  'library.health.size': 'Size',
  'library.health.room': 'The browser allows {size}',
  'library.health.eviction': 'When the disk runs full',
  'library.health.exempt':
    'The browser does not clear this library by itself: Clipfile holds the permission “unlimitedStorage”, which exempts it.',
  'library.health.promised': 'The browser has promised not to clear this library by itself.',
  'library.health.possible':
    'The browser may clear this library when the disk runs full. Export it now and then, or set up sync.',
  'library.health.removal': 'When Clipfile is removed',
  'library.health.removalText': 'Removing the extension or the browser profile deletes the library.',
  'library.health.lastBackup': 'Last full export',
  'library.health.lastSync': 'Last sync',
  'library.health.never': 'Never',
  'library.health.remind':
    'There is only this one copy of your library. Export everything now and then, or keep it in sync with another browser.',
  'library.health.backup': 'Export everything',
  'library.health.check': 'Check the library',
  'library.health.checkHint':
    'Reads every record and tells what is damaged. Mending keeps everything that can be read.',
  'library.health.doCheck': 'Check now',
  'library.health.mend': 'Mend',
  'library.health.checking': 'Checking',
  'library.health.checked': 'Check finished.',
  'library.health.whole': {
    one: '{n} record checked. It is whole.',
    other: '{n} records checked. All are whole.',
  },
  'library.health.damaged': {
    one: '{n} record has a value that cannot be read.',
    other: '{n} records have values that cannot be read.',
  },
  'library.health.indexesOff': 'The look-up tables do not agree with the records.',
  'library.health.damagedItem': '{title}: {damage}',
  'library.health.damage.record': 'cannot be read in full',
  'library.health.damage.view': 'what is shown is out of date',
  'library.health.mended': { one: '{n} was mended.', other: '{n} were mended.' },
  'library.health.dropped':
    'On {date} the browser found the files of your library damaged, removed them and began an empty one; no extension can prevent that. What you saved since is here. Bring the rest back from your last backup, or join your other browsers again with your sync code.',
  'library.health.dropped.import': 'Bring back a backup',
  'library.health.dropped.forget': 'I have taken note',
} as const
