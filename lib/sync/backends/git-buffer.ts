import { Buffer } from 'buffer'

// isomorphic-git takes Node's `Buffer` for granted; a browser has none.
if (!('Buffer' in globalThis)) Object.defineProperty(globalThis, 'Buffer', { value: Buffer })
