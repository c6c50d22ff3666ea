import type { ClipRecord } from '@/lib/record/record-schema'
import { pickOne } from '../../support/seeded-random'

/** One random edit of one field: the file's key, and what it does to the record. */
export interface FieldEdit {
  key: string
  apply: (record: ClipRecord, random: () => number) => void
}

const pieces = [
  'A word',
  '"quoted"',
  "it's",
  'a: b',
  '# no comment',
  'naïve – “so”',
  '日本',
  '- item',
  '\\n',
  'x\ny',
  '🔥',
]

function randomText(random: () => number): string {
  return (
    Array.from({ length: 1 + Math.floor(random() * 4) }, () => pickOne(random, pieces)).join(' ') +
    Math.floor(random() * 1e6)
  )
}

function randomDate(random: () => number): string {
  return `${new Date(1.4e12 + Math.floor(random() * 3e11)).toISOString().slice(0, 19)}Z`
}

const url = (random: () => number) => `https://example.org/${Math.floor(random() * 1e9)}?a=1&b="x"`

function editText<Key extends 'category' | 'title' | 'excerpt' | 'featuredContent' | 'secured'>(
  key: Key,
): FieldEdit {
  return {
    key,
    apply: (record, random) => {
      record[key] = randomText(random)
    },
  }
}

function editUrl(key: 'originalUrl' | 'webUrl' | 'ampWebUrl' | 'cdnAmpWebUrl'): FieldEdit {
  return {
    key,
    apply: (record, random) => {
      record[key] = url(random)
    },
  }
}

/** Changes, adds, removes or (where the order is the user's) moves one item. */
function editList<Item>(
  list: Item[],
  make: () => Item,
  change: (item: Item) => void,
  random: () => number,
  isOrdered = true,
): void {
  const at = Math.floor(random() * list.length)
  const item = list[at]
  const kind = Math.floor(random() * 4)
  if (item === undefined || kind === 0) list.splice(at, 0, make())
  else if (kind === 1) list.splice(at, 1)
  else if (kind === 2 && isOrdered) list.push(...list.splice(at, 1))
  else change(item)
}

/** Every key of the canonical file. A key that a file lacks is added to it. */
export const fieldEdits: readonly FieldEdit[] = [
  editText('category'),
  editText('title'),
  editText('excerpt'),
  {
    key: 'publishedDateTime',
    apply: (record, random) => {
      record.publishedDateTime = randomDate(random)
    },
  },
  editUrl('originalUrl'),
  editUrl('webUrl'),
  editUrl('ampWebUrl'),
  editUrl('cdnAmpWebUrl'),
  {
    key: 'type',
    apply: (record) => {
      record.type = record.type === 'video' ? 'article' : 'video'
    },
  },
  {
    key: 'quality',
    apply: (record, random) => {
      record.quality = 200 + Math.floor(random() * 900)
    },
  },
  {
    key: 'heat',
    apply: (record, random) => {
      record.heat = 200 + Math.floor(random() * 900)
    },
  },
  {
    key: 'removed',
    apply: (record) => {
      record.removed = !record.removed
    },
  },
  {
    key: 'published',
    apply: (record) => {
      record.published = !record.published
    },
  },
  editText('featuredContent'),
  {
    key: 'provider',
    apply: (record, random) => {
      const provider = record.provider ?? { name: '', domain: '' }
      record.provider =
        random() < 0.5
          ? { ...provider, name: randomText(random) }
          : { ...provider, images: [{ url: url(random), width: 5 }] }
    },
  },
  {
    key: 'topics',
    apply: (record, random) => {
      const index = Math.floor(random() * record.topics.length)
      const change = () => {
        record.topics[index] = randomText(random)
      }
      if (random() < 0.3) change()
      else editList(record.topics, () => randomText(random), change, random)
      record.topics = [...new Set(record.topics)]
    },
  },
  {
    key: 'images',
    apply: (record, random) =>
      editList(
        record.images,
        () => ({ url: url(random), width: 10, height: 20, isCached: false }),
        (image) => {
          image.width = 9_999
        },
        random,
      ),
  },
  {
    key: 'related',
    apply: (record, random) =>
      editList(
        record.related,
        () => ({
          id: url(random),
          title: randomText(random),
          webUrl: url(random),
          quality: 50,
        }),
        (entry) => {
          if (random() < 0.5) entry.title = randomText(random)
          else entry.quality = 999
        },
        random,
        // Related entries are sorted by quality, so a move is no edit.
        false,
      ),
  },
  editText('secured'),
]
