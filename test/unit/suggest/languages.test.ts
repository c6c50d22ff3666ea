import { describe, expect, it } from 'vitest'
import { openTold, type Told } from './make-library'

const german: Told[] = [
  {
    id: 'g1',
    title: 'Schwerer Sturm über Hamburg: Fischmarkt überflutet',
    excerpt: 'Der Sturm „Zoltan“ hat in Hamburg den Fischmarkt überflutet und Bäume umgerissen.',
    topics: ['Wetter'],
  },
  {
    id: 'g2',
    title: 'Sturmtief Zoltan: Hamburger Fischmarkt unter Wasser',
    excerpt: 'Nach dem Sturmtief Zoltan steht der Fischmarkt in Hamburg unter Wasser.',
    topics: ['Wetter'],
  },
  {
    id: 'g3',
    title: 'Bundestag beschließt neues Rentengesetz',
    excerpt: 'Der Bundestag hat am Donnerstag das Rentengesetz verabschiedet.',
    topics: ['Rente'],
  },
]
const japanese: Told[] = [
  {
    id: 'j1',
    title: '能登半島で震度6の地震、津波警報を発表',
    excerpt: '石川県の能登半島で震度6の地震があり、気象庁は津波警報を発表した。',
    topics: ['地震'],
  },
  {
    id: 'j2',
    title: '能登半島の地震、輪島市で大きな被害',
    excerpt: '能登半島で起きた地震により、石川県輪島市で大きな被害が出ている。',
    topics: ['地震'],
  },
  {
    id: 'j3',
    title: '大谷翔平が新しい球団と契約',
    excerpt: '野球の大谷翔平選手が新しい球団と十年の契約を結んだ。',
    topics: ['野球'],
  },
]

describe('other languages than English', () => {
  it.each([
    ['German', german, 'Sturm Zoltan überflutet Hamburg: Fischmarkt gesperrt', 'Wetter', ['g1', 'g2']],
    ['Japanese', japanese, '能登半島の地震、石川県で津波を観測', '地震', ['j1', 'j2']],
  ] as const)('%s: the story and its topic come first', async (_language, records, title, topic, story) => {
    const { suggest, close } = await openTold([...german, ...japanese])
    const found = await suggest({ title, excerpt: records[0]?.excerpt?.slice(0, 40) })
    expect(found.related.map(({ key }) => key).sort()).toEqual(story)
    expect(found.topics[0]?.topic).toBe(topic)
    await close()
  })
})
