import { describe, expect, it } from 'vitest'
import { AppError } from '@/lib/errors/app-error'
import { contract, type MessageName } from '@/lib/messages/contract'
import { type MessageHandlers, makeMessageServer, maySend } from '@/lib/messages/server'
import type { MessageSender } from '@/lib/messages/wire'

const options = { extensionId: 'me', extensionOrigin: 'chrome-extension://me/' }
const page: MessageSender = { id: 'me', url: 'chrome-extension://me/popup.html' }
const content: MessageSender = { id: 'me', url: 'https://news.example/', tabId: 3 }

/** Handlers that all fail, but for those that a test gives. */
function handlersWith(own: Partial<MessageHandlers>): MessageHandlers {
  const names = Object.keys(contract) as MessageName[]
  const failing = names.map((name) => [name, () => Promise.reject(new Error(`not expected: ${name}`))])
  return { ...Object.fromEntries(failing), ...own } as MessageHandlers
}

const topics = { 'library.topics': async () => [{ topic: 'AI', count: 2 }] }
const ask = { clipfile: 1, name: 'library.topics', body: {} }

describe('the message server', () => {
  it('answers a page of the extension', async () => {
    const server = makeMessageServer(handlersWith(topics), options)
    expect(await server(ask, page)).toEqual({ ok: true, value: [{ topic: 'AI', count: 2 }] })
  })

  it('leaves alone what is no message of the contract', () => {
    const server = makeMessageServer(handlersWith(topics), options)
    expect(server({ type: 'other' }, page)).toBeUndefined()
    expect(server('text', page)).toBeUndefined()
    expect(server(null, page)).toBeUndefined()
  })

  it.each([
    ['a content script', content],
    ['another extension', { id: 'other', url: 'chrome-extension://other/x.html' }],
    ['a web page', { url: 'https://evil.example/', tabId: 1 }],
    ['a page whose address only begins alike', { id: 'me', url: 'chrome-extension://me.evil.example/' }],
    ['nobody', {}],
  ])('refuses %s, and does not run the handler', async (_name, sender) => {
    let runs = 0
    const server = makeMessageServer(
      handlersWith({ 'library.topics': async () => [{ topic: 'AI', count: ++runs }] }),
      options,
    )
    expect(await server(ask, sender)).toEqual({ ok: false, error: { code: 'message.forbidden', params: {} } })
    expect(runs).toBe(0)
  })

  it.each(['toString', '__proto__', 'constructor', 'record.explode'])(
    'refuses the unknown name %s',
    async (name) => {
      const server = makeMessageServer(handlersWith({}), options)
      const answer = await server({ clipfile: 1, name, body: {} }, page)
      expect(answer).toEqual({ ok: false, error: { code: 'message.invalid', params: {} } })
    },
  )

  it('refuses a body that does not fit, and does not run the handler', async () => {
    const server = makeMessageServer(handlersWith({ 'library.find': async () => [] }), options)
    const answer = await server({ clipfile: 1, name: 'library.find', body: { text: 'x', limit: 1e9 } }, page)
    expect(answer).toMatchObject({ ok: false, error: { code: 'message.invalid' } })
  })

  it('turns what a handler throws into a value, with its code and params', async () => {
    const seen: unknown[] = []
    const fail = () => Promise.reject(new AppError('record.invalid', { params: { field: 'title' } }))
    const server = makeMessageServer(handlersWith({ 'library.topics': fail }), {
      ...options,
      onError: (name, error) => seen.push([name, error.code]),
    })
    expect(await server(ask, page)).toEqual({
      ok: false,
      error: { code: 'record.invalid', params: { field: 'title' } },
    })
    expect(seen).toEqual([['library.topics', 'record.invalid']])
  })

  it('lets content scripts send only what is theirs', () => {
    expect(maySend(content, 'pagesAndContent', options)).toBe(true)
    expect(maySend(content, 'pages', options)).toBe(false)
    expect(maySend({ ...content, id: 'other' }, 'pagesAndContent', options)).toBe(false)
  })
})
