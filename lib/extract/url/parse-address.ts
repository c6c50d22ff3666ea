import { limits } from '../limits'

/** An absolute http(s) address, or nothing. Never throws; longer than `limits.address` is none. */
export function parseAddress(text: string, base?: URL): URL | undefined {
  const trimmed = text.trim()
  if (trimmed === '' || trimmed.length > limits.address) return undefined
  try {
    const url = new URL(trimmed, base)
    return (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname !== '' ? url : undefined
  } catch {
    return undefined // Not an address.
  }
}
