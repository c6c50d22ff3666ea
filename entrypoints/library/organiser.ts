import type { OrganiserServices, TopicColor } from '@/components/library/state/organiser-services'
import type { Library } from '@/lib/library/library-api'
import type { SharedValues } from '@/lib/library/shared-values'
import type { JsonValue } from '@/lib/record/json'
import type { z } from '@/lib/record/zod'
import { savedSearchSchema, topicNoteSchema } from './organiser-schemas'
import { readHistory } from './read-history'

/** Saved searches, the topic vocabulary and what is no duplicate, which go to the user's other browsers, and the history of values. */
export function createOrganiser(library: Library): OrganiserServices {
  const searches = library.shared('searches')
  const topics = library.shared('vocabulary')
  const apart = library.shared('apart')
  const put = (values: SharedValues, name: string, value: JsonValue | undefined) =>
    values.change(new Map([[name, value]])).then(() => undefined)

  return {
    savedSearches: async () =>
      [...(await readFitting(searches, savedSearchSchema))]
        .map(([id, search]) => ({ id, ...search }))
        .toSorted((a, b) => a.name.localeCompare(b.name)),
    putSavedSearch: ({ id, name, hash }) => put(searches, id, { name, hash }),
    removeSavedSearch: (id) => put(searches, id, undefined),
    async vocabulary() {
      const [counted, notes] = await Promise.all([library.topics(), readFitting(topics, topicNoteSchema)])
      const counts = new Map(counted.map(({ topic, count }) => [topic, count]))
      for (const [topic, note] of notes) if (!counts.has(topic) && !note.sameAs) counts.set(topic, 0)
      return [...counts].map(([topic, count]) => ({
        topic,
        count,
        description: notes.get(topic)?.description ?? '',
        color: notes.get(topic)?.color,
      }))
    },
    async topicColors() {
      const colors = new Map<string, TopicColor>()
      for (const [topic, { color }] of await readFitting(topics, topicNoteSchema)) {
        if (color) colors.set(topic, color)
      }
      return colors
    },
    describeTopic: ({ topic, count, description, color }) => {
      const isKept = description !== '' || color !== undefined || count === 0
      return put(topics, topic, isKept ? { description, ...(color ? { color } : {}) } : undefined)
    },
    forgetTopic: (topic) => put(topics, topic, undefined),
    async noteRename(from, to) {
      const notes = await readFitting(topics, topicNoteSchema)
      const moved = notes.get(to) ?? from.map((topic) => notes.get(topic)).find((note) => note !== undefined)
      const changed = new Map<string, JsonValue | undefined>(
        from.filter((topic) => topic !== to).map((topic) => [topic, { sameAs: to }]),
      )
      const { description = '', color } = moved ?? {}
      changed.set(to, description || color ? { description, ...(color ? { color } : {}) } : undefined)
      return { group: (await topics.change(changed)).group, records: [] }
    },
    keptApart: async () => new Set((await apart.read()).keys()),
    keepApart: async (pairs) => ({
      group: (await apart.change(new Map(pairs.map((pair) => [pair, true])))).group,
      records: [],
    }),
    history: (id) => readHistory(library, id),
    subscribe(listener) {
      const stops = [searches.subscribe(listener), topics.subscribe(listener)]
      return () => {
        for (const stop of stops) stop()
      }
    },
  }
}

/** Values that fit their schema; others are of another version and stay where they are. */
async function readFitting<Value>(
  values: SharedValues,
  schema: z.ZodType<Value>,
): Promise<Map<string, Value>> {
  const fitting = new Map<string, Value>()
  for (const [name, value] of await values.read()) {
    const parsed = schema.safeParse(value)
    if (parsed.success) fitting.set(name, parsed.data)
  }
  return fitting
}
