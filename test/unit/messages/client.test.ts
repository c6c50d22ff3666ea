import { describe, expect, it } from 'vitest'
import { AppError } from '@/lib/errors/app-error'
import { makeMessageClient } from '@/lib/messages/client'

async function codeOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => undefined,
    (cause: unknown) => cause,
  )
  return error instanceof AppError ? error.code : `not an AppError: ${String(error)}`
}

describe('the message client', () => {
  it('sends the name and the body, and answers the checked value', async () => {
    const sent: unknown[] = []
    const send = makeMessageClient(async (message) => {
      sent.push(message)
      return { ok: true, value: [{ topic: 'AI', count: 1 }] }
    })
    expect(await send('library.topics', {})).toEqual([{ topic: 'AI', count: 1 }])
    expect(sent).toEqual([{ clipfile: 1, name: 'library.topics', body: {} }])
  })

  it('sends in the very task of the call', () => {
    let isSent = false
    const send = makeMessageClient(async () => {
      isSent = true
      return { ok: true, value: null }
    })
    void send('draft.drop', { address: 'https://a.example/' })
    expect(isSent).toBe(true)
  })

  it('throws an error of the other side again, with code and params', async () => {
    const send = makeMessageClient(async () => ({
      ok: false,
      error: { code: 'store.full', params: { field: 'x' } },
    }))
    await expect(send('library.topics', {})).rejects.toMatchObject({
      code: 'store.full',
      params: { field: 'x' },
    })
  })

  it.each([
    ['no answer', undefined],
    ['an answer of another shape', { value: 1 }],
    ['a value that does not fit', { ok: true, value: [{ topic: 1 }] }],
    ['an error with an unknown code', { ok: false, error: { code: 'nonsense', params: {} } }],
  ])('takes %s for a misunderstanding', async (_name, answer) => {
    const send = makeMessageClient(async () => answer)
    expect(await codeOf(send('library.topics', {}))).toBe('message.invalid')
  })

  it('takes a channel that fails for a misunderstanding', async () => {
    const send = makeMessageClient(() => Promise.reject(new Error('Receiving end does not exist')))
    expect(await codeOf(send('library.topics', {}))).toBe('message.invalid')
  })
})
