/**
 * What a server tells of its refs (gitprotocol-http, smart), with a `HEAD` where it tells none: a repository
 * whose default branch was never made. isomorphic-git 1.44 gives up a fetch there, although it needs no HEAD.
 */
export function withHead(advertisement: Uint8Array, branch: string): Uint8Array {
  const text = new TextDecoder('latin1').decode(advertisement)
  if (!text.endsWith('0000') || /[0-9a-f]{40} HEAD[\0\n]/.test(text)) return advertisement
  const oid = new RegExp(`([0-9a-f]{40}) refs/heads/${branch.replaceAll('.', '\\.')}[\\0\\n]`).exec(text)?.[1]
  if (oid === undefined) return advertisement
  const line = `${oid} HEAD\n`
  const length = (line.length + 4).toString(16).padStart(4, '0')
  const added = new TextEncoder().encode(`${length}${line}0000`)
  const whole = new Uint8Array(advertisement.length - 4 + added.length)
  whole.set(advertisement.subarray(0, -4))
  whole.set(added, advertisement.length - 4)
  return whole
}
