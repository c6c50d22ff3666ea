import type { ErrorCode } from '@/lib/errors/codes'

/** What happened, what is safe, what to do. Short, plain, no exclamation marks. */
export const errorTexts = {
  'error.unexpected':
    'Something went wrong. What was saved before is safe. Try again, or copy the diagnostics from Options.',
  'error.page.notReadable':
    'The browser lets no extension read this page, so only its title and address were taken. You can type the rest.',
  'error.page.gone':
    'The page was closed or left before it was read. Nothing was changed. Open it and try again.',
  'error.record.invalid':
    'This record does not fit and was not saved: {field}. Your draft is safe. Correct it and save again.',
  'error.record.notFound': 'This record is not in the library. It may have been deleted in another window.',
  'error.record.changedElsewhere':
    'This record was changed in another window. Both versions are kept; the newer one is shown.',
  'error.store.full':
    'The disk is full, so this was not saved. Everything saved before is safe, and your draft stays. Free some space and save again.',
  'error.store.newerVersion':
    'This library was written by a newer Clipfile. It is open for reading and export only. Update Clipfile to change it.',
  'error.store.updateFailed':
    'The library was updated, but not every record could be read afterwards. A copy from before is kept. Nothing can be changed until this is settled; you can read and export.',
  'error.store.blocked':
    'Another Clipfile window holds the library open. Nothing was lost. Close the other window and try again.',
  'error.store.unavailable':
    'The browser does not open the library here. Nothing was lost. Restart the browser and try again.',
  'error.private.noKeeping': 'Nothing is kept from private windows. You can copy or download this record.',
  'error.message.invalid':
    'Two parts of Clipfile did not understand each other, as happens during an update. Nothing was lost. Close and open this again.',
  'error.message.forbidden':
    'A page asked for something that only Clipfile may do. It was refused, and nothing was changed.',
  'error.permission.refused':
    'Without that permission this cannot be done. Everything else works. You can allow it at any time.',
  'error.fetch.failed': 'That page could not be fetched. The link is kept as it is, marked “link only”.',
  'error.fetch.tooLarge':
    'That page is larger than Clipfile reads. The link is kept as it is, marked “link only”.',
  'error.fetch.notHtml': 'That address is not a web page. The link is kept as it is, marked “link only”.',
  'error.address.notHttp': 'Only addresses that begin with http or https can be linked.',
  'error.file.unreadable':
    '{file}, line {line}, column {column}: expected {expected}. This file was left out; the others go on.',
  'error.file.duplicateKey':
    '{file}, line {line}: the key {key} stands twice. The record can be read but not edited until the file is mended.',
  'error.file.tooLarge': '{file} is larger than a record may be. It was left out; the others go on.',
  'error.file.wrongType':
    '{file}, line {line}: {key} should be {expected}. The value was kept in the file and left out of the record.',
  'error.file.noAddress':
    '{file}: {n} entries have no web address and were left out; the others were imported.',
  'error.export.failed':
    'The export did not finish. The library is unchanged. Try again, or choose another place.',
  'error.cancelled': 'Stopped. What was done up to then is kept; starting again does the rest.',
  'error.sync.unreachable': 'The store does not answer. Your edits are safe here and go out when it does.',
  'error.sync.notAllowed':
    'The browser does not let Clipfile reach the store. Your edits are safe here. Allow it, and they go out.',
  'error.sync.denied':
    'The store refused the user name or password. Your edits are safe here. Check both and try again.',
  'error.sync.vaultGone':
    'Your data is no longer on the store. Everything is safe in this browser. Upload it again, or choose another folder.',
  'error.sync.otherVault': 'There is another library on the store. Nothing was mixed. Choose which to use.',
  'error.sync.unknownKey':
    'The store holds data under a key that this browser does not have. Enter the newest sync code.',
  'error.sync.damagedFile':
    'A file on the store is damaged. Everything here is safe; Clipfile tries again and tells you if it stays so.',
  'error.sync.hole':
    'Another browser’s edits are missing on the store. Everything that arrived is here; open that browser so that it can send them again.',
  'error.sync.fork': 'A browser was restored or copied. Both sets of edits are kept.',
  'error.sync.storeFull': 'The store is full. Your edits are safe here and go out when there is room.',
  'error.sync.noFolder':
    'The folder is not on the store, and neither is the one that it should be in. Your edits are safe here. Make the folder there, or correct the address.',
  'error.sync.insecureAddress': 'That address is not encrypted. Use one that begins with https.',
  'error.sync.wrongCode': 'This code does not open the library on the store. Check it for typing errors.',
  'error.sync.oldCode': 'This code is from before the keys were changed. Enter the newest sync code.',
  'error.sync.clockOff':
    'This computer’s clock is off by {hours} hours. Syncing works; set the clock so that dates are right.',
  'error.sync.rateLimited': 'The store asks Clipfile to wait. Your edits are safe here and go out later.',
  'error.sync.serverError': 'The store had an error of its own. Your edits are safe here and go out later.',
  'error.sync.busy': 'The store is busy with this folder. Your edits are safe here and go out in a moment.',
  'error.sync.tooLarge':
    'The store refuses files of this size. Your edits are safe here and go out in smaller pieces.',
  'error.sync.vaultExists':
    'There is a library on the store already. Nothing was mixed. Join it with its sync code, or start a second one.',
  'error.sync.weakSlot':
    'The key file on the store asks for settings that are not safe. It was not used. Use a sync code from another browser.',
  'error.sync.shortPassphrase':
    'That passphrase is too short to be safe. Nothing was changed. Take at least 12 characters, best four words or more.',
  'error.secured.locked': 'Private notes are locked. Enter the passphrase to read them.',
  'error.secured.wrongPassphrase': 'This is not the passphrase. Nothing was changed.',
  'error.secured.altered':
    'This private note was altered, or belongs to another passphrase or record. It is kept as it is.',
  'error.secured.alreadySet':
    'A passphrase is set already, here or in another of your browsers. Nothing was changed. Unlock with it.',
  'error.secured.notKey':
    'This is not a key. It has 16, 24 or 32 bytes, written in hex or base64. Nothing was changed.',
  'error.secured.truncated': 'This private note is cut short. It is kept as it is.',
} as const satisfies Record<`error.${ErrorCode}`, string>
