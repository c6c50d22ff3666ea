import type { Library } from '@/lib/library/library-api'
import { formatInstant } from '@/lib/record/date-time'
import { makeRecordId } from '@/lib/record/record-id'

const address = 'https://clipfile.example/sample/harbour-line'

/** Saves the sample article of the empty library; again, it is the same record. Answers its id. */
export async function saveSample(library: Library): Promise<string> {
  const held = await library.findByAddress([address])
  if (held) return held.id
  const now = formatInstant(new Date())
  const saved = await library.save(
    {
      id: makeRecordId(address, address),
      category: 'news',
      title: 'Council votes to reopen the harbour line after eleven years',
      excerpt:
        'Trains could run again between the old port and the central station from next spring. The vote follows two years of hearings, a petition signed by a third of the town, and a survey of the tunnel.',
      publishedDateTime: now.slice(0, 10),
      originalUrl: address,
      webUrl: address,
      type: 'article',
      quality: 78,
      heat: -1,
      published: false,
      provider: { name: 'The Harbour Post', domain: 'clipfile.example' },
      topics: ['Transport', 'Local politics'],
      images: [],
      authors: ['Mara Lindqvist'],
      related: [
        {
          id: 'https://clipfile.example/sample/tunnel-survey',
          title: 'Tunnel is sound, say the surveyors who walked all four kilometres of it',
          webUrl: 'https://clipfile.example/sample/tunnel-survey',
          provider: { name: 'River Science', domain: 'clipfile.example' },
          quality: 64,
        },
      ],
      note: 'A sample, to try things on. Edit anything here, or delete it.',
      savedDateTime: now,
    },
    undefined,
  )
  return saved.id
}
