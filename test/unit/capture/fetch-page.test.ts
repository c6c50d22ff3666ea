import { describe, expect, it } from 'vitest'
import { decodeHtml, fetchPage } from '@/lib/capture/fetch-page'

const html = { 'content-type': 'text/html; charset=utf-8' }

function serving(body: BodyInit, headers: Record<string, string> = html, status = 200) {
  const seen: { url: string; init: RequestInit | undefined }[] = []
  const fetchFunction: typeof fetch = async (input, init) => {
    seen.push({ url: input instanceof Request ? input.url : input.toString(), init })
    return new Response(body, { status, headers })
  }
  return { seen, fetchFunction }
}

const signal = new AbortController().signal

describe('fetchPage', () => {
  it('asks without credentials, referrer or cache', async () => {
    const { seen, fetchFunction } = serving('<p>Hello')
    const page = await fetchPage('https://a.example/x', fetchFunction, signal)
    expect(page.html).toBe('<p>Hello')
    expect(seen[0]?.init).toMatchObject({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    })
  })

  it('asks for https where http is linked, but not of this computer', async () => {
    const { seen, fetchFunction } = serving('x')
    await fetchPage('http://a.example/x', fetchFunction, signal)
    await fetchPage('http://127.0.0.1:99/x', fetchFunction, signal)
    expect(seen.map(({ url }) => url)).toEqual(['https://a.example/x', 'http://127.0.0.1:99/x'])
  })

  it.each([
    ['an address that is not http', 'javascript:alert(1)', serving('x'), 'address.notHttp'],
    ['a file', 'file:///etc/passwd', serving('x'), 'address.notHttp'],
    ['a refusal', 'https://a.example/', serving('x', html, 403), 'fetch.failed'],
    ['a PDF', 'https://a.example/', serving('x', { 'content-type': 'application/pdf' }), 'fetch.notHtml'],
    ['too much', 'https://a.example/', serving('x'.repeat(9 * 1024 * 1024)), 'fetch.tooLarge'],
  ])('refuses %s', async (_name, address, { fetchFunction }, code) => {
    await expect(fetchPage(address, fetchFunction, signal)).rejects.toMatchObject({ code })
  })

  it('tells of a network that fails', async () => {
    const failing: typeof fetch = () => Promise.reject(new TypeError('failed'))
    await expect(fetchPage('https://a.example/', failing, signal)).rejects.toMatchObject({
      code: 'fetch.failed',
    })
  })

  it('stops reading at the limit, without taking all', async () => {
    let pulled = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled++
        controller.enqueue(new Uint8Array(1024 * 1024))
      },
    })
    const { fetchFunction } = serving(endless)
    await expect(fetchPage('https://a.example/', fetchFunction, signal)).rejects.toMatchObject({
      code: 'fetch.tooLarge',
    })
    expect(pulled).toBeLessThan(20)
  })
})

describe('decodeHtml', () => {
  const latin = new Uint8Array([0x63, 0x61, 0x66, 0xe9])

  it('goes by the header, then by the page, then by UTF-8', () => {
    expect(decodeHtml(latin, 'text/html; charset=iso-8859-1')).toBe('café')
    const withMeta = new Uint8Array([...new TextEncoder().encode('<meta charset="windows-1252">'), ...latin])
    expect(decodeHtml(withMeta, 'text/html')).toContain('café')
    expect(decodeHtml(new TextEncoder().encode('café'), 'text/html')).toBe('café')
  })

  it('survives a charset that nobody knows', () => {
    expect(decodeHtml(new TextEncoder().encode('café'), 'text/html; charset=klingon')).toBe('café')
  })
})
