import { libraryTexts } from '@/lib/i18n/en/library'
import { t } from '@/lib/i18n/translate'

/** What a path of an edit is called on the page: `t:AI` is "Topic AI". */
export function describePath(path: string): string {
  if (path.startsWith('t:')) return t('library.path.topic', { topic: path.slice(2) })
  if (path.startsWith('l:')) return t('library.path.link')
  if (path.startsWith('h:')) return t('library.path.highlight')
  const key = `library.field.${path}`
  return isFieldKey(key) ? t(key) : path
}

function isFieldKey(key: string): key is keyof typeof libraryTexts {
  return Object.hasOwn(libraryTexts, key)
}
