import { describe, expect, it } from 'vitest'
import { completeFromPage } from '@/components/popup/complete-topics'
import { createPopupModel, type PopupModel } from '@/components/popup/state/popup-model'
import { dismissTopic, openTopics, takeTopic } from '@/components/popup/suggest/answers'
import type { TopicSuggestion } from '@/lib/suggest/suggest-api'
import { makeFakePopup, makeReading, tab } from './fake-popup'

const keywords = ['Economie', 'Harbour', 'what the town will do about its old harbour', 'Ferries', 'Tides']
const guessed: TopicSuggestion = { topic: 'Boats', confidence: 0.8, reasons: [] }
const guesses = { related: [], topics: [guessed], duplicate: undefined, dismissedTopics: [] }

function makeModel(topics: PopupModel['topics']['value']): PopupModel {
  const model = createPopupModel(new Date())
  model.tab.value = tab
  model.reading.value = makeReading({ keywords })
  model.suggestions.value = guesses
  model.topics.value = topics
  return model
}

const named = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ topic: `Topic ${at}`, count: 1 }))
const offered = (model: PopupModel): string[] => openTopics(model).map(({ topic }) => topic)

describe("the page's keywords", () => {
  it('are offered behind guesses while the vocabulary is young, as short as topics are', () => {
    expect(offered(makeModel([]))).toEqual(['Boats', 'Economie', 'Harbour', 'Ferries'])
    expect(offered(makeModel([{ topic: 'Économie', count: 2 }]))).toEqual([
      'Boats',
      'Harbour',
      'Ferries',
      'Tides',
    ])
    expect(offered(makeModel(named(20)))).toEqual(['Boats'])
  })

  it('wait until the vocabulary is known', () => {
    expect(offered(makeModel(undefined))).toEqual([])
  })

  it('come no more for this article once they were dismissed', () => {
    const model = makeModel([])
    model.suggestions.value = { ...guesses, dismissedTopics: ['Harbour'] }
    expect(offered(model)).not.toContain('Harbour')
    const { services, sent } = makeFakePopup()
    const keyword = openTopics(model).find(({ topic }) => topic === 'Ferries')
    if (keyword) dismissTopic({ model, services }, keyword)
    expect(offered(model)).toEqual(['Boats', 'Economie', 'Tides'])
    expect(sent.map(({ body }) => body)).toMatchObject([
      { kind: 'keyword', suggested: 'Ferries', isTaken: false },
    ])
  })

  it('are told from guesses when they are taken', () => {
    const model = makeModel([])
    const { services, sent } = makeFakePopup()
    const [guess, keyword] = openTopics(model)
    for (const each of [keyword, guess]) if (each) takeTopic({ model, services }, each)
    expect(model.record.value.topics).toEqual(['Economie', 'Boats'])
    expect(sent.map(({ body }) => body)).toMatchObject([
      { kind: 'keyword', suggested: 'Economie' },
      { kind: 'topic', suggested: 'Boats' },
    ])
  })

  it('complete what is typed, but never respell what is typed in full', () => {
    const complete = (text: string, vocabulary: string[] = [], chosen: string[] = []): string[] =>
      completeFromPage(
        text,
        keywords,
        vocabulary.map((topic) => ({ topic })),
        chosen,
      ).map((option) => option.text)
    expect(complete('har')).toContain('Harbour')
    expect(complete('HARBOUR')).not.toContain('Harbour')
    expect(complete('eco', ['Économie'])).toEqual([])
    expect(complete('fer', [], ['Ferries'])).toEqual([])
    expect(complete('our', [])).toEqual([])
  })
})
