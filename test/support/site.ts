import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net'
import { makeCertificate } from './certificate'

/** What the site answers for one address. */
export interface SitePage {
  status?: number
  headers?: Record<string, string>
  body: string | Uint8Array
}
export type SiteHandler = (
  url: URL,
  request: IncomingMessage,
) => SitePage | undefined | Promise<SitePage | undefined>

export interface Site {
  /** One port on loopback that speaks HTTP, HTTPS and CONNECT; browsers resolve every name to it. */
  readonly port: number
  /** `http://127.0.0.1:PORT` */
  readonly origin: string
  /** Addresses that were asked for, oldest first. */
  readonly seen: string[]
  /** Gives `body` under its own address (`https://news.example/story`), or under a path of `origin`. */
  page(address: string, page: SitePage | string): void
  close(): Promise<void>
}

/** Whether the first bytes of a connection open a TLS handshake. */
const isTls = (bytes: Buffer): boolean => bytes[0] === 22

/**
 * A server on loopback for all the addresses of a test. What no page was given for is answered 404,
 * so that nothing ever leaves the machine.
 */
export async function startSite(fallback?: SiteHandler): Promise<Site> {
  const pages = new Map<string, SitePage>()
  const seen: string[] = []
  const sockets = new Set<Socket>()

  const answer = async (scheme: string, request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', `${scheme}://${request.headers.host ?? '127.0.0.1'}`)
    seen.push(url.href)
    const found = pages.get(url.href) ?? (await fallback?.(url, request))
    const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }
    response.writeHead(found ? (found.status ?? 200) : 404, { ...headers, ...found?.headers })
    response.end(found ? found.body : 'Not found')
  }
  const plain = createServer((request, response) => void answer('http', request, response))
  const secure = createTlsServer(
    await makeCertificate(),
    (request, response) => void answer('https', request, response),
  )
  // Firefox reaches https hosts through a proxy: every CONNECT ends here.
  plain.on('connect', (_request: IncomingMessage, socket: Socket, head: Buffer) => {
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
    if (head.length > 0) socket.unshift(head)
    accept(socket)
  })

  const accept = (socket: Socket) => {
    socket.once('data', (bytes: Buffer) => {
      socket.pause()
      socket.unshift(bytes)
      ;(isTls(bytes) ? secure : plain).emit('connection', socket)
      process.nextTick(() => socket.resume())
    })
  }
  const server = createTcpServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
    accept(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const port = (server.address() as AddressInfo).port
  const origin = `http://127.0.0.1:${port}`

  return {
    port,
    origin,
    seen,
    page: (address, page) => {
      pages.set(new URL(address, origin).href, typeof page === 'string' ? { body: page } : page)
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
