import { expect, it } from 'vitest'
import type { IndexSnapshot } from '@/lib/search/index/index-reader'
import { termsOfText } from '@/lib/suggest/article-terms'
import { lookUpTerms } from '@/lib/suggest/related/find-candidates'
import type { Rarity } from '@/lib/suggest/related/term-weights'

const rarityIn = (documents: number, holders: (term: string) => number): Rarity => ({
  documents,
  averageLength: 80,
  of: (term) => Math.log(1 + (documents - holders(term) + 0.5) / (holders(term) + 0.5)),
})

async function lookedUp(documents: number, share: number): Promise<string[]> {
  const snapshot: IndexSnapshot = { generation: 1, segments: [], dead: [], documents, averageWords: 80 }
  const rarity = rarityIn(documents, (term) => (term === 'harbour' ? documents * share : 5))
  const article = termsOfText('Harbour ferry', '')
  // Without segments no row is asked for.
  const rows: Parameters<typeof lookUpTerms>[0] = Object.create(null)
  return (await lookUpTerms(rows, snapshot, article, rarity)).map(({ term }) => term)
}

it('passes over words that thousands of records hold, so that an answer costs no more the more is saved', async () => {
  expect(await lookedUp(100_000, 0.05)).not.toContain('harbour')
  expect(await lookedUp(100_000, 0.02)).toContain('harbour')
  expect(await lookedUp(10_000, 0.05)).toContain('harbour')
  expect(await lookedUp(100_000, 0.05)).toContain('ferry')
})
