import { describe, expect, it } from 'vitest'
import { completeTopics } from '@/components/library/record/complete-topics'
import type { TopicEntry } from '@/components/library/state/organiser-services'
import { findSimilarTopics, topicKey } from '@/components/library/topics/similar-topics'
import { readVocabulary, writeVocabulary } from '@/components/library/topics/vocabulary-file'

const entry = (topic: string, count = 1): TopicEntry => ({ topic, count, description: '', color: undefined })

describe('similar topics', () => {
  it('finds case, plural, accents and hyphens, the most used first', () => {
    const groups = findSimilarTopics([
      entry('election', 2),
      entry('Elections', 9),
      entry('E-mail', 1),
      entry('email', 1),
      entry('Café', 1),
      entry('cafe', 3),
      entry('Tax', 5),
    ])
    expect(groups.map((group) => group.map(({ topic }) => topic))).toEqual([
      ['Elections', 'election'],
      ['cafe', 'Café'],
      ['E-mail', 'email'],
    ])
  })
  it('does not take other words for plurals', () => {
    expect(topicKey('Business')).not.toBe(topicKey('Busines'))
    expect(topicKey('Gas')).not.toBe(topicKey('Ga'))
    expect(topicKey('cities')).toBe(topicKey('city'))
    expect(topicKey('taxes')).toBe(topicKey('tax'))
    expect(topicKey('Crisis')).toBe('crisis')
  })
})

describe('vocabulary files', () => {
  it('comes back as it went out', () => {
    const topics = [
      { ...entry('AI, law', 3), description: 'A "quoted"\nline', color: 'blue' as const },
      entry('Tax'),
    ]
    expect(readVocabulary(writeVocabulary(topics))).toEqual([
      { topic: 'AI, law', description: 'A "quoted"\nline', color: 'blue' },
      { topic: 'Tax', description: '', color: undefined },
    ])
  })
  it('reads a plain list, and leaves out what is no topic', () => {
    expect(readVocabulary('AI\n\n  Law \nAI\n').map(({ topic }) => topic)).toEqual(['AI', 'Law'])
    expect(readVocabulary('topic,color\nAI,mauve\n,blue\n')).toEqual([
      { topic: 'AI', description: '', color: undefined },
    ])
    expect(readVocabulary('')).toEqual([])
  })
})

describe('completeTopics', () => {
  it('puts beginnings first, then words within, and leaves out what is taken', () => {
    const topics = [
      entry('Open science', 9),
      entry('Science', 2),
      entry('Science policy', 5),
      entry('Conscience', 99),
    ]
    const found = completeTopics(topics, 'sci', ['Science policy']).map(({ text }) => text)
    expect(found).toEqual(['Science', 'Open science', 'Conscience'])
  })
})
