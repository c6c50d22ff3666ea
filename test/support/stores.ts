import type { ExtensionBrowser } from './view'

/** Everything that the extension keeps, as one JSON text: databases, extension storage, caches, files. */
export function dumpStores(browser: ExtensionBrowser): Promise<string> {
  return browser.background(async () => {
    type Area = { get(keys: null): Promise<Record<string, unknown>> }
    type Areas = Record<'local' | 'session' | 'sync', Area | undefined>
    const host = globalThis as unknown as Record<'browser' | 'chrome', { storage: Areas } | undefined>
    const storage = (host.browser ?? host.chrome)?.storage

    const settle = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const databases: Record<string, unknown> = {}
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await settle(indexedDB.open(name))
      for (const store of database.objectStoreNames) {
        const objects = database.transaction(store).objectStore(store)
        databases[`${name}/${store}`] = [await settle(objects.getAllKeys()), await settle(objects.getAll())]
      }
      database.close()
    }
    const files: string[] = []
    const root = await navigator.storage.getDirectory().catch(() => undefined)
    if (root) for await (const [file] of root.entries()) files.push(file)
    return JSON.stringify({
      databases,
      local: await storage?.local?.get(null),
      session: await storage?.session?.get(null),
      sync: await storage?.sync?.get(null).catch(() => 'none'),
      caches: await caches.keys().catch(() => []),
      files,
      page: typeof localStorage === 'undefined' ? [] : Object.entries(localStorage),
    })
  })
}
