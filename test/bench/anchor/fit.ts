import { fitWeights, type Sample } from './fit-weights'
import { listPages, openBench } from './open-bench'

const marksAPage = 10

/**
 * `npm run fit:anchor`: the weights of evidence for lib/annotate/weights.ts, from the odd pages of the
 * bench (the first, the third, ...). The even ones are left to check them.
 */
async function run(): Promise<void> {
  const pages = listPages()
  if (!pages) {
    console.log('Left out: the real pages are not beside the project, so there is nothing to fit.')
    process.exitCode = 1
    return
  }
  const bench = await openBench()
  const remembered: Sample[] = []
  const blind: Sample[] = []
  for (const [index, page] of pages.entries()) {
    const other = pages[index + 1]
    if (index % 2 !== 0 || !other) continue
    const found = await bench.call<{ remembered: Sample[]; blind: Sample[] }>(
      'samplePage',
      page.read(),
      other.read(),
      index + 1,
      marksAPage,
    )
    remembered.push(...found.remembered)
    blind.push(...found.blind)
  }
  await bench.close()
  console.log('weights', fitWeights(remembered))
  console.log('quoteWeights', fitWeights(blind))
}

await run()
