export const optionsTexts = {
  'options.title': 'Options',
  'options.openLibrary': 'Open the library',
  'options.saved': 'Saved.',

  'options.look.title': 'Look',
  'options.theme': 'Theme',
  'options.theme.system': 'Like the system',
  'options.theme.light': 'Light',
  'options.theme.dark': 'Dark',
  'options.language': 'Language',
  'options.language.auto': 'Like the browser',
  'options.leadImage': 'Show the lead image of the open article in the popup',
  'options.remoteImages': 'Show thumbnails in the library',
  'options.remoteImages.hint':
    'Thumbnails come from the publishers’ servers, which then learn that you look at them.',

  'options.saving.title': 'Saving and export',
  'options.category': 'Category of new articles',
  'options.category.hint': 'Stands in the file as “category”. Leave empty for none.',
  'options.published': 'Mark new articles as published',
  'options.linksBack': 'Link coverage both ways: a saved article that is linked links back',
  'options.preset': 'Exported files hold',
  'options.preset.hint': 'The short form cannot be told from files written by hand.',
  'options.preset.default': 'The usual keys',
  'options.preset.complete': 'Everything Clipfile knows',
  'options.reminder': 'Remind of a backup after',
  'options.reminder.never': 'Never',
  'options.reminder.days': { one: '{n} day', other: '{n} days' },

  'options.permissions.title': 'Granted permissions',
  'options.permissions.hint':
    'Clipfile reads a page only when you click its button. What you allowed beyond that stands here.',
  'options.permissions.none': 'Nothing beyond what came with the installation.',
  'options.permissions.tabs': 'See the titles and addresses of open tabs',
  'options.permissions.revoke': 'Take back',
  'options.permissions.revokeItem': 'Take back: {name}',
  'options.permissions.revoked': 'Permission taken back.',

  'options.shortcuts.title': 'Shortcuts',
  'options.shortcuts.save': 'Save the open article',
  'options.shortcuts.highlight': 'Highlight what is selected',
  'options.shortcuts.panel': 'Show highlights and notes',
  'options.shortcuts.none': 'Not set',
  'options.shortcuts.change': 'Change shortcuts',
  'options.shortcuts.firefox':
    'To change it, open about:addons, choose the gear, then “Manage Extension Shortcuts”.',

  'options.data.title': 'Your library',
  'options.data.hint':
    'Everything lies in this browser profile. Removing the extension deletes it, so export it first.',
  'options.data.export': { one: 'Export {n} article', other: 'Export all {n} articles' },
  'options.data.exporting': 'Exporting {done} of {of}',
  'options.data.exported': 'Everything exported.',
  'options.data.erase': 'Delete everything',
  'options.data.erased': 'Everything is deleted.',
  'options.erase.title': { one: 'Delete {n} article for good?', other: 'Delete {n} articles for good?' },
  'options.erase.text':
    'All articles, topics, notes, drafts and settings in this browser are deleted. This cannot be undone. Exported files and other browsers are not touched.',
  'options.erase.type': 'Type “{word}” to confirm',
  'options.erase.word': 'delete',

  'options.diagnostics.title': 'Diagnostics',
  'options.diagnostics.hint':
    'For a bug report: versions and counts, no titles, addresses or topics. Nothing is sent anywhere.',
  'options.diagnostics.show': 'Show diagnostics',
  'options.diagnostics.copy': 'Copy',
  'options.diagnostics.copied': 'Diagnostics copied.',
} as const
