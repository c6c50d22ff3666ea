/**
 * The shape of a front-matter file (FORMAT.md) as data: which keys stand in which order, and how each
 * value is written. Reader, writer and patcher all walk this one description.
 */
export type ScalarKind =
  /** Always in double quotes. */
  | 'text'
  /** Plain where safe, else double quotes. */
  | 'word'
  /** As `word`, but an empty one is written as nothing (FORMAT.md: an empty topic is `  - `). */
  | 'topic'
  /** A plain date, or an instant in UTC to the second. */
  | 'date'
  | 'integer'
  | 'boolean'

export interface ScalarForm {
  kind: ScalarKind
  /** The only texts it may have. */
  oneOf?: readonly string[]
  /** The least number it may be. */
  min?: number
}
export interface ListForm {
  kind: 'list'
  item: ScalarForm | MapForm
  /** The order carries no meaning of its own: readers sort it. */
  unordered?: boolean
}
export interface MapForm {
  kind: 'map'
  keys: readonly FormKey[]
}
export type Form = ScalarForm | ListForm | MapForm

export interface FormKey {
  key: string
  form: Form
  /** Without it the whole mapping says nothing. */
  required?: boolean
  /** Missing, it is taken as empty; so an empty one says no more than a missing one. */
  emptyIfMissing?: boolean
  /** A blank line stands before it. */
  blankBefore?: boolean
  /** Written by the preset "complete" only, unless the file already has it. */
  completeOnly?: boolean
}

const text = { kind: 'text' } as const
const word = { kind: 'word' } as const
const date = { kind: 'date' } as const
const integer = { kind: 'integer' } as const
const boolean = { kind: 'boolean' } as const
const size = { kind: 'integer', min: 0 } as const
const articleType = { kind: 'word', oneOf: ['article', 'video'] } as const

const image: MapForm = {
  kind: 'map',
  keys: [
    { key: 'url', form: text, required: true },
    { key: 'width', form: size },
    { key: 'height', form: size },
    { key: 'title', form: text },
    { key: 'attribution', form: text },
    { key: 'isCached', form: boolean },
  ],
}
const images: ListForm = { kind: 'list', item: image }

const provider: MapForm = {
  kind: 'map',
  keys: [
    { key: 'name', form: word, emptyIfMissing: true },
    { key: 'domain', form: word, emptyIfMissing: true },
    { key: 'images', form: images },
  ],
}

const related: MapForm = {
  kind: 'map',
  keys: [
    { key: 'title', form: text, emptyIfMissing: true },
    { key: 'excerpt', form: text },
    { key: 'publishedDateTime', form: date },
    { key: 'webUrl', form: text },
    { key: 'ampWebUrl', form: text },
    { key: 'cdnAmpWebUrl', form: text },
    { key: 'type', form: articleType },
    { key: 'provider', form: provider },
    { key: 'quality', form: integer },
    { key: 'images', form: images },
  ],
}

const highlight: MapForm = {
  kind: 'map',
  keys: [
    { key: 'id', form: text, required: true },
    {
      key: 'quote',
      required: true,
      form: {
        kind: 'map',
        keys: [
          { key: 'exact', form: text, required: true },
          { key: 'prefix', form: text, emptyIfMissing: true },
          { key: 'suffix', form: text, emptyIfMissing: true },
          { key: 'occurrences', form: size },
          { key: 'ordinal', form: size },
        ],
      },
    },
    {
      key: 'position',
      form: {
        kind: 'map',
        keys: [
          { key: 'start', form: size, required: true },
          { key: 'end', form: size, required: true },
        ],
      },
    },
    { key: 'landmarks', form: text },
    {
      key: 'path',
      form: {
        kind: 'map',
        keys: [
          { key: 'start', form: text, required: true },
          { key: 'startOffset', form: size, required: true },
          { key: 'end', form: text, required: true },
          { key: 'endOffset', form: size, required: true },
        ],
      },
    },
    { key: 'color', form: { kind: 'word', oneOf: ['yellow', 'green', 'blue', 'purple'] }, required: true },
    { key: 'note', form: text },
    { key: 'tags', form: { kind: 'list', item: word } },
    { key: 'createdDateTime', form: date },
  ],
}

/** The whole file. Keys after `secured` are the product's own. */
export const fileForm: MapForm = {
  kind: 'map',
  keys: [
    { key: 'category', form: word },
    { key: 'title', form: text },
    { key: 'excerpt', form: text },
    { key: 'publishedDateTime', form: date },
    { key: 'originalUrl', form: text },
    { key: 'webUrl', form: text },
    { key: 'ampWebUrl', form: text },
    { key: 'cdnAmpWebUrl', form: text },
    { key: 'type', form: articleType },
    { key: 'quality', form: integer },
    { key: 'heat', form: integer },
    { key: 'removed', form: boolean },
    { key: 'published', form: boolean },
    { key: 'featuredContent', form: text, blankBefore: true },
    { key: 'provider', form: provider, blankBefore: true },
    { key: 'topics', form: { kind: 'list', item: { kind: 'topic' } }, blankBefore: true },
    { key: 'images', form: images, blankBefore: true },
    { key: 'related', form: { kind: 'list', item: related, unordered: true }, blankBefore: true },
    { key: 'secured', form: text, blankBefore: true },
    { key: 'authors', form: { kind: 'list', item: text }, blankBefore: true, completeOnly: true },
    { key: 'language', form: word, blankBefore: true, completeOnly: true },
    { key: 'section', form: text, completeOnly: true },
    { key: 'modifiedDateTime', form: date, completeOnly: true },
    { key: 'savedDateTime', form: date, completeOnly: true },
    { key: 'highlights', form: { kind: 'list', item: highlight }, blankBefore: true },
    { key: 'notes', form: text, blankBefore: true },
    { key: 'recordId', form: text, blankBefore: true, completeOnly: true },
  ],
}
