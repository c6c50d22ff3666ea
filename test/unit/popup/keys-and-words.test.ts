import { describe, expect, it } from 'vitest'
import { completeTopics } from '@/components/popup/complete-topics'
import { choicesFromTypedAddress, leaveOutTaken, matchChoices } from '@/components/popup/coverage/choices'
import { splitDateTime, writeDateTime } from '@/components/popup/details/typed-date'
import { addTokens, moveToken, splitTokens } from '@/components/ui/token-list'

const vocabulary = [
  { topic: 'Artificial intelligence', count: 40 },
  { topic: 'Économie', count: 9 },
  { topic: 'Machine learning', count: 7 },
  { topic: 'Learning', count: 2 },
  { topic: 'Unlearning', count: 90 },
]
const complete = (text: string, chosen: string[] = []) =>
  completeTopics(text, vocabulary, chosen).map(({ text: topic }) => topic)

describe('completeTopics', () => {
  it('puts beginnings before words, and words before parts', () => {
    expect(complete('learn')).toEqual(['Learning', 'Machine learning', 'Unlearning'])
  })

  it('does not mind case and accents', () => {
    expect(complete('ECONO')).toEqual(['Économie'])
  })

  it('leaves out what is chosen', () => {
    expect(complete('learn', ['Learning'])).toEqual(['Machine learning', 'Unlearning'])
  })
})

describe('tokens', () => {
  it('are parted by commas, semicolons and line ends', () => {
    expect(splitTokens(' a , b;c\nd   e,,')).toEqual(['a', 'b', 'c', 'd e'])
  })

  it('take the known spelling and come only once', () => {
    const known = () => [{ key: 'AI', text: 'AI' }]
    expect(addTokens(['Coast'], ['ai', 'coast', 'AI'], known)).toEqual(['Coast', 'AI'])
    expect(addTokens([], ['air'], known)).toEqual(['air'])
  })

  it('move one place, and no further than the ends', () => {
    expect(moveToken(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
    expect(moveToken(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c'])
    expect(moveToken(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c'])
  })
})

describe('typed dates', () => {
  it('come back as they were stored', () => {
    for (const date of ['2026-05-03', '2026-05-03T13:45:00Z', '2026-05-03T13:45:07Z']) {
      expect(writeDateTime(splitDateTime(date))).toBe(date)
    }
  })

  it.each([
    [{ day: '', time: '' }, null],
    [{ day: '2026-05-03', time: '9:05' }, '2026-05-03T09:05:00Z'],
    [{ day: '2026-02-30', time: '' }, undefined],
    [{ day: '2026-05-03', time: '25:00' }, undefined],
    [{ day: '2026-05-03', time: 'noon' }, undefined],
    [{ day: '', time: '10:00' }, undefined],
  ])('%o gives %s', (typed, expected) => {
    expect(writeDateTime(typed)).toBe(expected)
  })
})

describe('coverage choices', () => {
  it.each([
    ['https://a.example/story', 'https://a.example/story'],
    [' a.example/story ', 'https://a.example/story'],
    ['a.example', 'https://a.example'],
    ['two words', undefined],
    ['javascript:alert(1)', undefined],
    ['free energy a.example', undefined],
  ])('%s is taken for the address %s', (typed, url) => {
    expect(choicesFromTypedAddress(typed)[0]?.url).toBe(url)
  })

  it('leave out what is linked, however its address is written', () => {
    const choices = choicesFromTypedAddress('https://www.a.example/story?utm_source=x#top')
    expect(leaveOutTaken(choices, ['https://a.example/story'])).toEqual([])
    expect(leaveOutTaken([...choices, ...choices], [])).toHaveLength(1)
  })

  it('match every typed word in title or address', () => {
    const choices = choicesFromTypedAddress('https://a.example/free-energy')
    expect(matchChoices(choices, 'ENERGY free')).toHaveLength(1)
    expect(matchChoices(choices, 'energy dark')).toHaveLength(0)
  })
})
