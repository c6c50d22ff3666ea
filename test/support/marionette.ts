import { connect, type Socket } from 'node:net'
import { waitUntil } from './wait'

export class MarionetteError extends Error {
  readonly kind: string
  constructor(command: string, failure: { error: string; message: string }) {
    super(`${command}: ${failure.error}: ${failure.message}`)
    this.name = 'MarionetteError'
    this.kind = failure.error
  }
}

/** Marionette, Firefox's own remote protocol: `LENGTH:[type, id, ...]` over TCP, one command at a time. */
export interface Marionette {
  send(command: string, params?: Record<string, unknown>): Promise<unknown>
  close(): void
}

type Answer = [type: number, id: number, error: { error: string; message: string } | null, result: unknown]

export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = await waitUntil('Marionette', () => open(port), 60_000)
  const waiting = new Map<number, { command: string; settle: (answer: Answer | Error) => void }>()
  let buffer = Buffer.alloc(0)
  let nextId = 1

  socket.on('data', (bytes: Buffer) => {
    buffer = Buffer.concat([buffer, bytes])
    for (;;) {
      const colon = buffer.indexOf(':')
      if (colon < 0) return
      const end = colon + 1 + Number(buffer.subarray(0, colon).toString())
      if (buffer.length < end) return
      const message: unknown = JSON.parse(buffer.subarray(colon + 1, end).toString())
      buffer = buffer.subarray(end)
      // The greeting is an object; every answer is `[1, id, error, result]`.
      if (Array.isArray(message)) waiting.get(Number(message[1]))?.settle(message as Answer)
    }
  })
  socket.on('close', () => {
    for (const { settle } of waiting.values()) settle(new Error('Firefox closed the connection'))
  })

  return {
    send: (command, params = {}) =>
      new Promise((resolve, reject) => {
        const id = nextId++
        waiting.set(id, {
          command,
          settle: (answer) => {
            waiting.delete(id)
            if (answer instanceof Error) reject(answer)
            else if (answer[2]) reject(new MarionetteError(command, answer[2]))
            else resolve(answer[3])
          },
        })
        const text = JSON.stringify([0, id, command, params])
        socket.write(`${Buffer.byteLength(text)}:${text}`)
      }),
    close: () => socket.destroy(),
  }
}

const open = (port: number): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('error', reject)
    socket.once('connect', () => {
      socket.off('error', reject)
      socket.on('error', () => socket.destroy())
      resolve(socket)
    })
  })
