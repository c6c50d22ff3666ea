import type { GitCache } from '@/lib/sync/backends/git-files'
import type { StoreSettings } from '@/lib/sync/backends/open-backend'

const prefix = 'clipfile-git '
/** Keys of a cache are addresses; this one leads nowhere. */
const base = 'https://copy.invalid/'

/** The copy of a Git store's branch, which holds ciphertext, in the browser's cache storage; undefined for other stores. */
export function openGitCache(settings: StoreSettings): GitCache | undefined {
  if (settings.kind !== 'git') return undefined
  const opened = caches.open(`${prefix}${settings.branch} ${settings.url}`)
  const keyOf = (name: string) => base + encodeURIComponent(name)
  return {
    async names() {
      const requests = await (await opened).keys()
      return requests.map(({ url }) => decodeURIComponent(url.slice(base.length)))
    },
    async read(name) {
      const found = await (await opened).match(keyOf(name))
      return found && new Uint8Array(await found.arrayBuffer())
    },
    async write(name, bytes) {
      await (await opened).put(keyOf(name), new Response(bytes.slice()))
    },
    async remove(name) {
      await (await opened).delete(keyOf(name))
    },
  }
}

/** Deletes the copies of every Git store: after leaving one, or moving to another. */
export async function forgetGitCaches(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name.startsWith(prefix)).map((name) => caches.delete(name)))
}
