import type { Fetch } from '@/lib/sync/backends/http-store'

export interface Traffic {
  requests: number
  /** Bodies, both ways. */
  bytes: number
}

/** `fetch` that counts requests and the bytes of their bodies. */
export class CountingFetch {
  private counted: Traffic = { requests: 0, bytes: 0 }

  readonly fetch: Fetch = async (input, init) => {
    this.counted.requests += 1
    const { body } = init ?? {}
    if (body instanceof Blob) this.counted.bytes += body.size
    else if (body instanceof Uint8Array) this.counted.bytes += body.length
    else if (typeof body === 'string') this.counted.bytes += new TextEncoder().encode(body).length
    // Making a large file holds the event loop up for seconds; a connection that the server closed meanwhile
    // is only noticed after a turn of it.
    await new Promise((resolve) => setTimeout(resolve, 20))
    const response = await fetch(input, init)
    const answer = new Uint8Array(await response.arrayBuffer())
    this.counted.bytes += answer.length
    const { status, headers } = response
    return new Response(status === 204 || status === 304 ? null : answer, { status, headers })
  }

  /** What was counted since the last call. */
  take(): Traffic {
    const taken = this.counted
    this.counted = { requests: 0, bytes: 0 }
    return taken
  }
}
