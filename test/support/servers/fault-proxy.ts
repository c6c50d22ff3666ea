import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the proxy does to the next matching requests. */
export type Fault =
  | { kind: 'status'; status: number; headers?: Record<string, string> }
  /** The request is cut off half-way: the server sees a torn upload, the client a broken connection. */
  | { kind: 'tearRequest' }
  /** The server does it all; its answer never arrives. */
  | { kind: 'loseAnswer' }
  /** Half of the answer's body, then the connection breaks. */
  | { kind: 'tearAnswer' }
  /** The request reaches the server twice. */
  | { kind: 'repeat' }
  | { kind: 'delay'; ms: number }
  | { kind: 'hang' }
  /** One byte of the answer's body is changed. */
  | { kind: 'alter' }
  /** A listing that leaves out its last entry; other answers stay as they are. */
  | { kind: 'lie' }

export interface FaultProxy {
  url: string
  /** `method` undefined: any. `times` requests are affected, after `after` matching ones were left alone. */
  inject(fault: Fault, times: number, method?: string, after?: number): void
  clear(): void
  /** Requests that arrived so far. */
  requests(): number
  close(): Promise<void>
}

interface Plan {
  fault: Fault
  left: number
  method: string | undefined
  /** Matching requests to leave alone first. */
  after: number
}

/** A proxy on loopback before a store that does what networks and servers do. */
export async function startFaultProxy(target: string): Promise<FaultProxy> {
  const plans: Plan[] = []
  const { hostname, port, pathname } = new URL(target)
  const server = createServer((incoming, outgoing) => {
    void answer(incoming, outgoing).catch(() => outgoing.destroy())
  })

  let arrived = 0

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    arrived++
    const body = await readAll(incoming)
    const matching = plans.filter(
      ({ left, method }) => left > 0 && (method === undefined || method === incoming.method),
    )
    const plan = matching.find(({ after }) => after === 0)
    for (const each of matching) if (each !== plan) each.after = Math.max(0, each.after - 1)
    const fault = plan?.fault
    if (plan) plan.left--
    if (fault?.kind === 'status') {
      outgoing.writeHead(fault.status, { date: new Date().toUTCString(), ...fault.headers }).end()
      return
    }
    if (fault?.kind === 'hang') return
    if (fault?.kind === 'delay') await new Promise((resolve) => setTimeout(resolve, fault.ms))
    if (fault?.kind === 'tearRequest') {
      await forward(incoming, body, true).catch(() => undefined)
      outgoing.destroy()
      return
    }
    if (fault?.kind === 'repeat') await forward(incoming, body, false)
    const reply = await forward(incoming, body, false)
    if (fault?.kind === 'loseAnswer') {
      outgoing.destroy()
      return
    }
    const bytes =
      fault?.kind === 'alter' ? alter(reply.body) : fault?.kind === 'lie' ? lie(reply.body) : reply.body
    const headers = { ...reply.headers }
    delete headers['transfer-encoding']
    if (incoming.method !== 'HEAD' && reply.status !== 204) headers['content-length'] = String(bytes.length)
    outgoing.writeHead(reply.status, headers)
    if (fault?.kind === 'tearAnswer' && bytes.length > 1) {
      outgoing.write(bytes.subarray(0, bytes.length >> 1), () => outgoing.destroy())
      return
    }
    outgoing.end(bytes)
  }

  function forward(
    incoming: IncomingMessage,
    body: Buffer,
    isTorn: boolean,
  ): Promise<{ status: number; headers: IncomingMessage['headers']; body: Buffer }> {
    return new Promise((resolve, reject) => {
      // The host header stays the client's own: signatures cover it.
      const headers = {
        ...incoming.headers,
        connection: 'close',
        ...(body.length > 0 ? { 'content-length': String(body.length) } : {}),
      }
      const onward = httpRequest(
        { hostname, port, method: incoming.method, path: incoming.url, headers },
        (reply) => {
          readAll(reply).then(
            (bytes) => resolve({ status: reply.statusCode ?? 502, headers: reply.headers, body: bytes }),
            reject,
          )
        },
      )
      onward.on('error', reject)
      if (!isTorn) onward.end(body)
      else
        onward.write(body.subarray(0, body.length >> 1), () =>
          setTimeout(() => onward.destroy(new Error('torn')), 50),
        )
    })
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const own = (server.address() as AddressInfo).port
  return {
    url: `http://127.0.0.1:${own}${pathname.replace(/\/$/, '')}`,
    inject: (fault, times, method, after = 0) => plans.push({ fault, left: times, method, after }),
    clear: () => plans.splice(0),
    requests: () => arrived,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function readAll(stream: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

function lie(body: Buffer): Buffer {
  const text = body.toString('latin1')
  const last =
    /<(?:\w+:)?(response|Contents)\b(?:(?!<(?:\w+:)?\1\b)[\s\S])*<\/(?:\w+:)?\1>(?![\s\S]*<(?:\w+:)?\1\b)/
  return Buffer.from(text.replace(last, ''), 'latin1')
}

function alter(body: Buffer): Buffer {
  const changed = Buffer.from(body)
  const at = changed.length >> 1
  if (changed.length > 0) changed[at] = (changed[at] ?? 0) ^ 0x40
  return changed
}
