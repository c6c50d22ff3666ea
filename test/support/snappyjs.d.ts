declare module 'snappyjs' {
  /** Undoes Snappy's raw format; throws where the bytes are none. */
  export function uncompress(compressed: Uint8Array, maxLength?: number): Uint8Array
}
