import { describe, expect, it } from 'vitest'
import { findPartners, keysOf } from '@/lib/suggest/related/find-partners'
import { pullTogether } from '@/lib/suggest/related/pull-together'
import { makeTold, openTold, type Told } from './make-library'

const near: Told = {
  id: 'near',
  title: 'Captain of the grounded ferry Aurora questioned in Kirkholm',
  excerpt: 'Police questioned the captain of the ferry Aurora, which ran aground off Kirkholm on Monday.',
  publishedDateTime: '2026-03-02T14:00:00Z',
}
const far: Told = {
  id: 'far',
  title: 'How the owner of the Aurora saved on her pilots',
  excerpt: 'Papers show which pilots the shipping line let go.',
  publishedDateTime: '2026-03-03T14:00:00Z',
}
const article = {
  title: 'Ferry Aurora runs aground off Kirkholm harbour',
  excerpt:
    'The ferry Aurora ran aground near Kirkholm on Monday with 212 passengers; police question her captain.',
  publishedDateTime: '2026-03-02T20:00:00Z',
}
const linkTo = (id: string) => ({ id: `link-${id}`, webUrl: `https://site-${id}.example/story`, title: id })
const others: Told[] = ['Budget', 'Harvest', 'Chess', 'Library'].map((word, at) => ({
  id: `o${at}`,
  title: `${word} news of the week in the valley`,
  excerpt: `What the ${word.toLowerCase()} brings.`,
  publishedDateTime: '2026-01-02T14:00:00Z',
}))

describe('candidates that are linked with each other', () => {
  it('move towards each other, by the two nearest, and leave the others alone', () => {
    const odds = [3, -1, 0.5, -9]
    expect(pullTogether(odds, new Map())).toEqual(odds)
    const pulled = pullTogether(
      odds,
      new Map([
        [0, [1]],
        [1, [0]],
        [3, [0, 1, undefined, undefined]],
      ]),
    )
    expect(pulled[0]).toBeCloseTo(3 + 0.4 * (-1 - 3))
    expect(pulled[1]).toBeCloseTo(-1 + 0.4 * (3 + 1))
    expect(pulled[2]).toBe(0.5)
    expect(pulled[3]).toBeCloseTo(-9 + 0.4 * (1 + 9))
    // What it is linked with is nowhere near: so is it, but never by more than that says.
    expect(pullTogether([2], new Map([[0, [undefined]]]))[0]).toBeCloseTo(2 + 0.4 * (-6 - 2))
  })

  it('are found whichever of the two names the other; what is not saved counts for nothing', async () => {
    const records = new Map([
      [0, makeTold({ ...near, related: [linkTo('far'), linkTo('new'), linkTo('unsaved'), linkTo('old')] })],
      [4, makeTold(far)],
    ])
    const keysOfOld = keysOf(makeTold({ ...far, id: 'old' }))
    const own = new Set(keysOf(makeTold({ ...far, id: 'new' })))
    const partners = await findPartners(records, own, async (keys) =>
      keys.some((key) => keysOfOld.includes(key)),
    )
    expect(partners).toEqual(
      new Map([
        [0, [4, undefined]],
        [4, [0]],
      ]),
    )
  })

  it('are no candidate of which a whole site is the canonical address', async () => {
    const home = 'https://site-paper.example/'
    const [one, other] = ['a', 'b'].map((id) =>
      makeTold({ ...far, id, originalUrl: `${home}2026/story-${id}`, webUrl: home }),
    )
    const linker = makeTold({ ...near, related: [{ ...linkTo('home'), webUrl: home }] })
    if (!one || !other) throw new Error('two records')
    const records = new Map([one, other, linker].entries())
    const partners = await findPartners(records, new Set(), () => Promise.resolve(false))
    expect([...partners.values()].flat()).toEqual([])
  })

  it('are offered together, with the link as the reason', async () => {
    const apart = await openTold([near, far, ...others])
    expect((await apart.suggest(article)).related.map(({ key }) => key)).toEqual(['near'])
    await apart.close()
    const linked = await openTold([{ ...near, related: [linkTo('far')] }, far, ...others])
    const found = await linked.suggest(article)
    expect(found.related.map(({ key }) => key)).toEqual(['near', 'far'])
    expect(found.related[1]?.reasons).toContainEqual({ kind: 'linkedWith', title: near.title })
    expect(found.related[0]?.reasons.map(({ kind }) => kind)).not.toContain('linkedWith')
    await linked.close()
  })

  it('are offered for an article that the user linked with one of them', async () => {
    const own: Told = { id: 'own', ...article, related: [linkTo('near')] }
    const input = { ...article, id: 'own', addresses: ['https://site-own.example/story'] }
    const { suggest, close } = await openTold([{ ...near, related: [linkTo('far')] }, far, own, ...others])
    expect((await suggest(input)).related.map(({ key }) => key)).toEqual(['far'])
    await close()
  })
})

it('more than is looked at for links may be linked already, and the next one is offered still', async () => {
  const told = (at: number): Told => ({
    ...near,
    id: `n${at.toString().padStart(2, '0')}`,
    title: `${near.title}, report ${at}`,
  })
  const story = Array.from({ length: 16 }, (_, at) => told(at))
  const { suggest, close } = await openTold([...story, ...others])
  const exclude = story.slice(0, 15).map(({ id }) => id)
  // A dozen near copies are unlike anything that was labelled, and of this story all the same.
  expect((await suggest(article)).related).toHaveLength(5)
  const found = await suggest({ ...article, exclude })
  expect(found.related.map(({ key }) => key)).toEqual(['n15'])
  await close()
})
