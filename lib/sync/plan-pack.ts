import type { OwnFile } from './sync-state'

const perTier = 8

/** 0 for one to seven transactions, 1 for eight to 63, and so on. */
function tierOf(file: OwnFile): number {
  return Math.floor(Math.log(file.to - file.from + 1) / Math.log(perTier) + 1e-9)
}

/** With fewer of the tier itself a large file would be written anew for the sake of a few small ones. */
const leastOfTier = 4

/**
 * Which of our files become one pack: the newest run of at least eight files of one tier or below, four of
 * them of that tier, as far as they fit into `maxBytes`. Files of half that size and more are left as they
 * are. So a writer has at most about eight files a tier, and each edit is packed about twice a tier.
 * Undefined: nothing to do.
 */
export function planPack(files: readonly OwnFile[], maxBytes: number): OwnFile[] | undefined {
  const full = files.findLastIndex((file) => file.bytes * 2 >= maxBytes)
  const open = files.slice(full + 1)
  const highest = Math.max(-1, ...open.map(tierOf))
  for (let tier = 0; tier <= highest; tier += 1) {
    const start = open.findLastIndex((file) => tierOf(file) > tier) + 1
    const run = takeFitting(open.slice(start), maxBytes)
    const ofTier = open.slice(start).filter((file) => tierOf(file) === tier).length
    if (open.length - start >= perTier && ofTier >= leastOfTier && run.length >= 2) return run
  }
  return undefined
}

function takeFitting(files: readonly OwnFile[], maxBytes: number): OwnFile[] {
  let bytes = 0
  const fitting: OwnFile[] = []
  for (const file of files) {
    bytes += file.bytes
    if (bytes > maxBytes) break
    fitting.push(file)
  }
  return fitting
}
