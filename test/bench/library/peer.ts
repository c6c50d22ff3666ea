import MiniSearch from 'minisearch'
import type { ClipRecord } from '@/lib/record/record-schema'

// The peer: MiniSearch over the same fields. Its index is stored as text and must be loaded whole.

const options = { fields: ['title', 'excerpt', 'topics', 'provider'] }

export function buildPeer(records: Iterable<ClipRecord>): string {
  const peer = new MiniSearch(options)
  for (const { id, title, excerpt = '', topics, provider } of records)
    peer.add({ id, title, excerpt, topics: topics.join(' '), provider: provider?.name ?? '' })
  return JSON.stringify(peer)
}

export function loadPeer(text: string): (query: string) => unknown[] {
  const peer = MiniSearch.loadJSON(text, options)
  return (query) =>
    peer
      .search(query, { prefix: (_term, index, terms) => index === terms.length - 1, combineWith: 'AND' })
      .slice(0, 20)
}

const open = (): Promise<IDBDatabase> =>
  settle(indexedDB.open('peer'), (request) => request.result.createObjectStore('index'))

export async function storePeer(text: string): Promise<void> {
  const database = await open()
  const transaction = database.transaction('index', 'readwrite')
  transaction.objectStore('index').put(text, 'all')
  // Only a transaction that is complete outlives the page, which is closed next.
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB failed'))
  })
  database.close()
}

export async function readPeer(): Promise<string> {
  const database = await open()
  const text: unknown = await settle(database.transaction('index').objectStore('index').get('all'))
  database.close()
  return String(text)
}

function settle<T>(request: IDBRequest<T>, onUpgrade?: (request: IDBOpenDBRequest) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    if (onUpgrade && request instanceof IDBOpenDBRequest) request.onupgradeneeded = () => onUpgrade(request)
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'))
  })
}
