import { describe, expect, it } from 'vitest'
import { NearCopies } from '@/components/library/duplicates/near-copies'
import { comparePrints, makeTextPrint } from '@/lib/record/text-print'
import { seededRandom } from '../../support/seeded-random'

const random = seededRandom(20_261_127)
const word = (): string => `w${Math.floor(random() * 5_000)}`
const makeText = (words: number): string[] => Array.from({ length: words }, word)
/** Every tenth word another, and cut to a share of it. */
const edit = (words: readonly string[], share: number): string[] =>
  words.slice(0, words.length * share).map((each) => (random() < 0.1 ? word() : each))
const printOf = (words: readonly string[]): string => makeTextPrint(words.join(' ')) ?? ''
const pause = async () => undefined

describe('NearCopies', () => {
  it('groups copies that were edited and cut, and leaves out who only quotes', async () => {
    const copies = new NearCopies()
    const wanted: string[][] = []
    for (let at = 0; at < 200; at++) {
      const text = makeText(400)
      copies.add(`${at}`, printOf(text))
      copies.add(`${at} copy`, printOf(edit(text, 1)))
      copies.add(`${at} cut`, printOf(edit(text, 0.9)))
      copies.add(`${at} quotes`, printOf([...text.slice(0, 50), ...makeText(350)]))
      wanted.push([`${at}`, `${at} copy`, `${at} cut`])
    }
    const groups = await copies.groups(pause)
    const whole = groups.filter((ids) => ids.length === 3)
    expect(groups.flat().filter((id) => id.endsWith('quotes'))).toEqual([])
    // The print estimates: near the limit some copies are missed, as they are by the bands.
    expect(whole.length).toBeGreaterThanOrEqual(190)
    for (const group of whole) expect(wanted).toContainEqual(group)
  })

  it('finds what comparing each with each finds', async () => {
    const texts = Array.from({ length: 40 }, () => makeText(120)).flatMap((text) => [
      text,
      edit(text, 0.5 + random() / 2),
    ])
    const prints = texts.map(printOf)
    const copies = new NearCopies()
    for (const [at, print] of prints.entries()) copies.add(String(at), print)
    const grouped = new Map((await copies.groups(pause)).flatMap((ids) => ids.map((id) => [id, ids])))
    let near = 0
    for (let one = 0; one < prints.length; one++)
      for (let other = one + 1; other < prints.length; other++) {
        if (comparePrints(prints[one] ?? '', prints[other] ?? '') < 0.4) continue
        near++
        expect(grouped.get(String(one))).toContain(String(other))
      }
    expect(near).toBeGreaterThan(10)
  })

  it('joins hundreds with one text, and takes no notice of what is no print', async () => {
    const copies = new NearCopies()
    const print = printOf(makeText(100))
    for (let at = 0; at < 300; at++) copies.add(`same ${at}`, print)
    copies.add('none', 'p')
    copies.add('none either', 'p')
    const groups = await copies.groups(pause)
    expect(groups.map((ids) => ids.length)).toEqual([300])
  })

  it('pauses in its bands, so that a page stays awake', async () => {
    const copies = new NearCopies()
    const print = printOf(makeText(100))
    for (let at = 0; at < 20_001; at++) copies.add(`${at}`, print)
    let pauses = 0
    await copies.groups(async () => {
      pauses++
    })
    expect(pauses).toBe(2 * 42)
  })
})
