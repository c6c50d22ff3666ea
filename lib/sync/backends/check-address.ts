import { AppError } from '@/lib/errors/app-error'

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * The store's address as a URL. Refuses what is not encrypted, except on this very machine, and user
 * names in the address, which would end up in logs.
 * @throws AppError `sync.insecureAddress` or `address.notHttp`
 */
export function checkStoreAddress(text: string): URL {
  let url: URL
  try {
    url = new URL(text.trim())
  } catch (cause) {
    throw new AppError('address.notHttp', { cause })
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new AppError('address.notHttp')
  if (url.protocol === 'http:' && !isLoopback(url)) throw new AppError('sync.insecureAddress')
  url.username = ''
  url.password = ''
  url.search = ''
  url.hash = ''
  return url
}

function isLoopback(url: URL): boolean {
  return loopback.has(url.hostname) || /^127\.\d+\.\d+\.\d+$/.test(url.hostname)
}

/** The origin pattern to ask the browser's permission for: that one host and nothing else. */
export function originPattern(url: URL): string {
  return `${url.protocol}//${url.hostname}/*`
}
