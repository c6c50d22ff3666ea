import type { ClipRecord } from '@/lib/record/record-schema'
import { makeRecords } from '../../test/support/library-page/make-records'

// An invented newsroom's library. Every subject and every predicate has four words, so that headlines
// recombine (`makeRecords`) into headlines.

const subjects =
  `City council of Larchmont|Harbour authority of Westhaven|Team at Northfield University|Farm board of Aldern|
Court in eastern Maren|Ministry of Rural Affairs|Survey of coastal towns|Builder of the viaduct|Lifeboat of Saltmarsh Bay|
Hospital group in Brenn|School board of Brenn|Society of house owners|Museum of Everyday Things|Regulator of water companies|
Operator of night trains|Parish of Upper Dale|Fishing fleet of Corrin|Observatory on Gull Island|Mayor of Port Ellery|
Archive of local papers|Start-up from Lower Quay|Union of bus drivers|Committee on open data|Village by the quarry`
    .split('|')
    .map((each) => each.trim())

const predicates: readonly [text: string, topic: string][] = [
  ['votes for flood defences', 'Climate'],
  ['maps the river bed', 'Science'],
  ['reopens the harbour line', 'Transport'],
  ['plans a tidal station', 'Energy'],
  ['asks for longer leases', 'Housing'],
  ['counts fewer returning birds', 'Nature'],
  ['puts its records online', 'Open data'],
  ['tests heat pumps together', 'Energy'],
  ['explains the election result', 'Elections'],
  ['wins appeal over noise', 'Courts'],
  ['doubles the evening buses', 'Transport'],
  ['finds lead in pipes', 'Health'],
  ['delays the school merger', 'Education'],
  ['restores a salt marsh', 'Nature'],
  ['publishes ten years’ budgets', 'Open data'],
  ['warns of dry summers', 'Climate'],
  ['opens a night clinic', 'Health'],
  ['digs up Roman quay', 'Archaeology'],
  ['caps rents near stations', 'Housing'],
  ['shares its sensor readings', 'Science'],
  ['rejects the ring road', 'Transport'],
  ['trains its own pilots', 'Ports and shipping'],
  ['lists what went wrong', 'Courts'],
  ['measures air at kerbs', 'Health'],
]
const topicOf = new Map(predicates)

const excerpts = [
  'The decision came after two years of hearings and a petition signed by a third of the town.',
  'A boat criss-crossed the estuary for six weeks before the outline of streets appeared on the screen.',
  'What looked like a small change in the rules turns out to matter for every house built before 1978.',
  'The figures were released on Tuesday, together with the method by which they were counted.',
  'Those who live nearby had asked for it since the spring; the first work begins in October.',
  'Three charts show what happened, and one of them tells a different story from the press release.',
]

const providers =
  `Harbour Post|River Science|The Larchmont Courier|Coast and Country|Open Ledger|Northfield Review|Signal Box|The Dale Observer|
Tideline|Court Notes|Schools Weekly|Grid and Power|The Evening Ferry|Old Stones|Saltmarsh Echo|City Desk Maren`
    .split('|')
    .map((each) => each.trim())
    .map((name) => ({ name, domain: `${name.toLowerCase().replaceAll(' ', '-')}.example` }))

/** `count` records, the same at every run. */
export function makeNewsroom(count: number): ClipRecord[] {
  const titles = subjects.flatMap((subject) => predicates.map(([text]) => `${subject} ${text}`))
  const texts = { titles, excerpts, providers, topics: ['Front page', 'To follow up', 'Local', 'Explainers'] }
  return makeRecords(count, texts, 11).map((record, index) => {
    const topic = topicOf.get(record.title.split(' ').slice(4).join(' '))
    const more = record.topics.filter((_each, position) => position === 0 && index % 3 === 0)
    return { ...record, topics: topic === undefined ? more : [topic, ...more] }
  })
}

/** What the user has written about some topics. */
export const topicNotes = [
  { topic: 'Transport', description: 'Rail, buses, roads, and who decides about them', color: 'blue' },
  { topic: 'Energy', description: 'Power, heat, and what they cost', color: 'orange' },
  { topic: 'Nature', description: 'Birds, marshes, rivers', color: 'green' },
  { topic: 'Courts', description: 'Rulings with a docket number', color: 'purple' },
] as const
