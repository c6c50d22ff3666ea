export const commonTexts = {
  'common.appName': 'Clipfile',
  'common.save': 'Save',
  'common.cancel': 'Cancel',
  'common.undo': 'Undo',
  'common.close': 'Close',
  'common.back': 'Back',
  'common.delete': 'Delete',
  'common.export': 'Export',
  'common.retry': 'Try again',
  'common.removeItem': 'Remove {item}',
} as const
