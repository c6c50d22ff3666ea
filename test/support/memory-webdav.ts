import type { Fetch } from '@/lib/sync/backends/http-store'

/** A WebDAV share in memory, spoken to through `fetch`: for tests of what the product makes of a store. */
export interface MemoryWebdav {
  /** Path below the share to bytes. */
  readonly files: Map<string, Uint8Array>
  /** What each request asked for: `PUT r1/...`. */
  readonly log: string[]
  /** Answers every request with this status, until undefined again. */
  status: number | undefined
  readonly fetch: Fetch
}

const root = 'https://store.example/share/'

/** The address to type. */
export const memoryAddress = root.slice(0, -1)

export function createMemoryWebdav(): MemoryWebdav {
  const files = new Map<string, Uint8Array>()
  const answer = (status: number, body: Uint8Array | string | null = null): Response =>
    new Response(typeof body === 'string' || body === null ? body : body.slice(), {
      status,
      headers: { date: new Date().toUTCString(), server: 'memory' },
    })
  const share: MemoryWebdav = {
    files,
    log: [],
    status: undefined,
    fetch: async (input, init = {}) => {
      const method = init.method ?? 'GET'
      const url = typeof input === 'string' ? input : input.url
      const path = decodeURIComponent(url.slice(root.length)).replace(/\/$/, '')
      share.log.push(`${method} ${path}`)
      if (share.status !== undefined) return answer(share.status)
      if (method === 'MKCOL') return answer(201)
      if (method === 'PUT') {
        files.set(path, new Uint8Array(await new Response(init.body ?? null).arrayBuffer()))
        return answer(201)
      }
      if (method === 'DELETE') return answer(files.delete(path) ? 204 : 404)
      if (method === 'PROPFIND') return answer(207, listing(files, path))
      const bytes = files.get(path)
      return bytes === undefined ? answer(404) : answer(200, bytes)
    },
  }
  return share
}

function listing(files: ReadonlyMap<string, Uint8Array>, folder: string): string {
  const prefix = `${folder}/`
  const hrefs = new Set([`/share/${prefix}`])
  for (const path of files.keys()) {
    if (!path.startsWith(prefix)) continue
    const [name = '', ...below] = path.slice(prefix.length).split('/')
    hrefs.add(`/share/${prefix}${name}${below.length > 0 ? '/' : ''}`)
  }
  const responses = [...hrefs].map((href) => `<response><href>${href}</href></response>`)
  return `<?xml version="1.0"?><multistatus xmlns="DAV:">${responses.join('')}</multistatus>`
}
