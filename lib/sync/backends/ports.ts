import type { GitCache } from './git-files'
import type { Fetch } from './http-store'

/** What a backend is given, so that tests can give it other things. */
export interface BackendPorts {
  fetch: Fetch
  now: () => number
  randomBytes: (length: number) => Uint8Array
  timeoutMs?: number
  /** For a Git store alone: where its copy outlasts the process. */
  gitCache?: GitCache
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** A name that no other probe has. */
export function scratchName(ports: BackendPorts): string {
  return `probe-${toHex(ports.randomBytes(8))}`
}
