import { describe, expect, it } from 'vitest'
import { makeTextPrint } from '@/lib/record/text-print'
import { learnAnswer } from '@/lib/suggest/learn/answers'
import { openTold, type Told } from './make-library'

const harbour: Told[] = [
  {
    id: 'h1',
    title: 'Ferry Aurora runs aground off Kirkholm harbour',
    excerpt: 'The ferry Aurora ran aground near Kirkholm on Monday with 212 passengers on board.',
    publishedDateTime: '2026-03-02T08:00:00Z',
    topics: ['Shipping'],
  },
  {
    id: 'h2',
    title: 'Passengers rescued after Kirkholm ferry grounding',
    excerpt: 'Rescuers took 212 passengers off the grounded ferry Aurora near Kirkholm.',
    publishedDateTime: '2026-03-02T14:00:00Z',
    topics: ['Shipping'],
  },
]
const others: Told[] = [
  {
    id: 'o1',
    title: 'Council votes on new library budget',
    excerpt: 'The town council decided to spend more on books next year.',
    publishedDateTime: '2026-03-02T09:00:00Z',
    topics: ['Budgets'],
  },
  {
    id: 'o2',
    title: 'Vineyards expect a record grape harvest',
    excerpt: 'A warm spring has growers hoping for the largest harvest in decades.',
    publishedDateTime: '2026-03-03T09:00:00Z',
    topics: ['Farming'],
  },
]
const article = {
  id: 'new',
  title: 'Captain of grounded ferry Aurora questioned in Kirkholm',
  excerpt: 'Police questioned the captain of the Aurora, which ran aground off Kirkholm with 212 passengers.',
  publishedDateTime: '2026-03-02T20:00:00Z',
}
const keys = (found: { related: { key: string }[] }): string[] => found.related.map(({ key }) => key).sort()

describe('suggestions', () => {
  it('offer the story and its topic in a library of four, and say why', async () => {
    const { suggest, close } = await openTold([...harbour, ...others])
    const found = await suggest(article)
    expect(keys(found)).toEqual(['h1', 'h2'])
    expect(found.related[0]?.reasons.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['sharedNames', 'sameDay']),
    )
    expect(found.topics.map(({ topic }) => topic)).toEqual(['Shipping'])
    await close()
  })

  it('name a topic of the title before that of the nearest record while few topics were given', async () => {
    const { suggest, close } = await openTold([
      {
        id: 'p1',
        title: 'Release plan overview for the second wave of portals',
        excerpt: 'The release plan overview lists what the second wave brings to makers.',
        publishedDateTime: '2026-03-02T08:00:00Z',
        topics: ['Portals'],
      },
      {
        id: 'b1',
        title: 'Reading receipts without code',
        excerpt: 'A model learns where the total stands.',
        publishedDateTime: '2026-02-02T08:00:00Z',
        topics: ['Form Builder'],
      },
    ])
    const found = await suggest({
      id: 'new',
      title: 'Form Builder: release plan overview for the second wave',
      excerpt: 'The release plan overview lists what the second wave brings to makers of forms.',
      publishedDateTime: '2026-03-03T08:00:00Z',
    })
    expect(found.topics[0]?.topic).toBe('Form Builder')
    await close()
  })

  it('offer nothing where nothing fits', async () => {
    const { suggest, close } = await openTold([...harbour, ...others])
    const found = await suggest({
      title: 'Chess grandmaster wins the open in Lisbon',
      excerpt: 'After nine rounds.',
    })
    expect(found).toEqual({ related: [], topics: [], duplicate: undefined, dismissedTopics: [] })
    await close()
  })

  it('leave out the article itself under any address, what is linked and what was dismissed', async () => {
    const { suggest, store, close } = await openTold([...harbour, ...others])
    const amp = { ...article, addresses: ['https://site-h1.example/story?utm_source=x#top'] }
    expect(keys(await suggest(amp))).toEqual(['h2'])
    expect(keys(await suggest({ ...article, exclude: ['https://site-h2.example/story'] }))).toEqual(['h1'])
    const answer = {
      kind: 'related',
      article: 'new',
      suggested: 'h1',
      confidence: 0.9,
      isTaken: false,
    } as const
    await learnAnswer(store, answer)
    expect(keys(await suggest(article))).toEqual(['h2'])
    await learnAnswer(store, { ...answer, kind: 'topic', suggested: 'Shipping' })
    const liked = { kind: 'topic', suggested: 'Shipping', confidence: 0.5, isTaken: true } as const
    for (let at = 0; at < 24; at++) await learnAnswer(store, { ...liked, article: `a${at}` })
    expect((await suggest(article)).topics.map(({ topic }) => topic)).not.toContain('Shipping')
    expect((await suggest({ ...article, id: 'another' })).topics[0]?.topic).toBe('Shipping')
    // A keyword of the page is dismissed in the same way, but was no guess that could be learnt from.
    const before = (await suggest({ ...article, id: 'another' })).topics[0]?.confidence
    await learnAnswer(store, { ...answer, article: 'third', kind: 'keyword', suggested: 'Cranes' })
    expect((await suggest({ ...article, id: 'third' })).dismissedTopics).toEqual(['Cranes'])
    expect((await suggest({ ...article, id: 'another' })).topics[0]?.confidence).toBe(before)
    await close()
  })

  it('learn from answers: a topic dismissed on other articles comes no more, one taken again does', async () => {
    const { suggest, store, close } = await openTold([...harbour, ...others])
    const answer = (at: number, isTaken: boolean) =>
      learnAnswer(store, {
        kind: 'topic',
        article: `a${at}`,
        suggested: 'Shipping',
        confidence: 0.5,
        isTaken,
      })
    for (let at = 0; at < 12; at++) await answer(at, false)
    expect((await suggest(article)).topics).toEqual([])
    for (let at = 0; at < 24; at++) await answer(at, true)
    const liked = await suggest(article)
    expect(liked.topics[0]?.topic).toBe('Shipping')
    expect(liked.topics[0]?.confidence).toBeGreaterThan(0.8)
    await close()
  })

  it('map page keywords and merged names onto the vocabulary', async () => {
    const { suggest, close } = await openTold([
      ...others,
      { id: 'k1', title: 'An essay', topics: ['Elections'] },
      { id: 'k2', title: 'A survey of methods', topics: ['Artificial intelligence'] },
    ])
    const input = { title: 'Morning briefing', excerpt: 'What to know today.' }
    const synonyms = new Map([['AI', 'Artificial intelligence']])
    const found = await suggest({ ...input, keywords: ['election', 'ai'], synonyms })
    expect(found.topics.map(({ topic }) => topic).sort()).toEqual(['Artificial intelligence', 'Elections'])
    expect(found.topics[0]?.reasons[0]).toMatchObject({ kind: 'pageKeyword' })
    expect((await suggest({ ...input, keywords: ['cooking'], synonyms })).topics).toEqual([])
    await close()
  })

  it('tell an agency copy under another address as the same text', async () => {
    const words = Array.from({ length: 300 }, (_, i) => `word${(i * 7919) % 251}`)
    const textPrint = makeTextPrint(words.join(' '))
    const { suggest, close } = await openTold([
      ...others,
      { id: 'd1', title: 'Agency report', ...(textPrint ? { textPrint } : {}) },
    ])
    const copy = words.slice(0, 220).map((word, i) => (i % 10 === 3 ? 'edited' : word))
    const found = await suggest({ title: 'Another headline', textPrint: makeTextPrint(copy.join(' ')) })
    expect(found.duplicate?.key).toBe('d1')
    expect(found.related).toEqual([])
    const different = words.toReversed()
    expect(
      (await suggest({ title: 'X', textPrint: makeTextPrint(different.join(' ')) })).duplicate,
    ).toBeUndefined()
    await close()
  })

  it('offer a record that names the article, and open tabs and links that tell its story', async () => {
    const url = 'https://site-new.example/story'
    const { suggest, close } = await openTold([
      ...harbour,
      ...others,
      { id: 'l1', title: 'Weekly digest', related: [{ id: 'r', title: 'Captain', webUrl: url }] },
    ])
    const tabs = [
      { url: 'https://tab.example/1', title: 'Ferry Aurora captain questioned after Kirkholm grounding' },
      { url: 'https://tab.example/2', title: 'Inbox (3)' },
    ]
    const found = await suggest({ ...article, addresses: [url], tabs })
    expect(keys(found)).toEqual(['h1', 'h2', 'https://tab.example/1', 'l1'])
    expect(found.related.find(({ key }) => key === 'l1')?.reasons[0]).toEqual({ kind: 'linksHere' })
    await close()
  })
})
