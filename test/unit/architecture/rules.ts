/**
 * Who may import whom (docs/decisions/040): an area names those below it. Everyone may import errors,
 * i18n and record, and its own files; what is not named is forbidden.
 */
const below: Record<string, readonly string[]> = {
  'lib/errors': [],
  'lib/i18n': [],
  'lib/record': [],
  'lib/extract': [],
  'lib/frontmatter': [],
  'lib/annotate': [],
  'lib/crypto': [],
  'lib/edits': [],
  'lib/private': ['lib/crypto'],
  'lib/capture': ['lib/extract'],
  'lib/formats': ['lib/frontmatter'],
  'lib/store': ['lib/edits'],
  'lib/search': ['lib/store'],
  'lib/suggest': ['lib/store', 'lib/search'],
  'lib/settings': ['lib/store'],
  'lib/drafts': ['lib/store'],
  'lib/messages': ['lib/capture'],
  'lib/sync': ['lib/store', 'lib/crypto', 'lib/edits'],
  'lib/publish': ['lib/store', 'lib/crypto', 'lib/edits', 'lib/frontmatter'],
  'lib/platform': ['lib/messages', 'lib/capture'],
  'lib/library': [
    'lib/store',
    'lib/edits',
    'lib/search',
    'lib/suggest',
    'lib/sync',
    'lib/publish',
    'lib/drafts',
    'lib/settings',
    'lib/frontmatter',
    'lib/formats',
    'lib/capture',
    'lib/crypto',
    'lib/private',
  ],
}

const forEveryone = ['lib/errors', 'lib/i18n', 'lib/record']
const leaves = ['lib/errors', 'lib/i18n', 'lib/record']

export function mayImport(from: string, to: string, typeOnly: boolean): boolean {
  if (from === to) return true
  if (from === 'entrypoints') return to === 'components' || to.startsWith('lib/')
  if (from === 'components') return to.startsWith('lib/') && to !== 'lib/store' && to !== 'lib/platform'
  if (from === 'lib/i18n') return to === 'lib/errors' && typeOnly
  if (from === 'lib/errors') return false
  if (leaves.includes(from)) return to === 'lib/errors' || to === 'lib/i18n'
  return forEveryone.includes(to) || (below[from]?.includes(to) ?? false)
}

/** Areas that the rules do not know are a mistake of the rules. */
export const knownAreas: readonly string[] = ['entrypoints', 'components', ...Object.keys(below)]
