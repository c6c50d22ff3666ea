import type { Library } from '@/lib/library/library-api'
import { browser } from '@/lib/platform/browser'
import { grantedPermissions } from '@/lib/platform/permissions'
import type { Settings } from '@/lib/settings/create-settings'

/** Facts for a bug report as text: versions, counts, sizes, settings that hold no words of the user. */
export async function describeState(library: Library, settings: Settings): Promise<string> {
  const [live, trash, topics, values, granted, storage] = await Promise.all([
    library.list({ limit: 1 }),
    library.list({ limit: 1, inTrash: true }),
    library.topics(),
    settings.read(),
    grantedPermissions(),
    navigator.storage.estimate(),
  ])
  const { defaultCategory: _category, highlightNames: _names, ...plain } = values
  const facts: [string, string | number][] = [
    ['Clipfile', browser.runtime.getManifest().version],
    ['Browser', navigator.userAgent],
    ['Languages', navigator.languages.join(', ')],
    ['Articles', live.total],
    ['In the trash', trash.total],
    ['Topics', topics.length],
    ['Bytes used', storage.usage ?? 'unknown'],
    ['Bytes allowed', storage.quota ?? 'unknown'],
    ['Permissions', `tabs ${granted.tabs ? 'yes' : 'no'}, hosts ${granted.origins.length}`],
    ['Settings', JSON.stringify(plain)],
  ]
  return facts.map(([name, value]) => `${name}: ${value}`).join('\n')
}
