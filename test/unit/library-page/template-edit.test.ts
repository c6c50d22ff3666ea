import { expect, test } from 'vitest'
import {
  addField,
  changeField,
  isGoodKey,
  isGoodTemplate,
  linesOf,
  moveField,
  toggleField,
} from '@/components/library/exports/template-edit'
import type { WholeTemplate } from '@/lib/library/export-template'

const allKeys = ['category', 'title', 'excerpt', 'topics']
const template: WholeTemplate = {
  preset: 'hugo',
  path: '{{name}}',
  fields: [
    { key: 'title', from: 'title' },
    { key: 'tags', from: 'topics' },
  ],
}
const keys = ({ fields }: WholeTemplate) => fields.map(({ key }) => key)

test('written fields stand in their order, the others after them', () => {
  expect(linesOf(template, allKeys).map(({ field, isWritten }) => [field.key, isWritten])).toEqual([
    ['title', true],
    ['tags', true],
    ['category', false],
    ['excerpt', false],
  ])
})

test('a key comes in at its place and goes', () => {
  const more = toggleField(toggleField(template, allKeys, 'excerpt'), allKeys, 'category')
  expect(keys(more)).toEqual(['category', 'title', 'excerpt', 'tags'])
  expect(keys(toggleField(more, allKeys, 'topics'))).toEqual(['category', 'title', 'excerpt'])
})

test('fields move by one place and not over the end', () => {
  expect(keys(moveField(template, 1, -1))).toEqual(['tags', 'title'])
  expect(moveField(template, 1, 1)).toBe(template)
})

test('a key of one’s own is free, and a name that cannot stand in a file is refused', () => {
  const own = addField(addField(template))
  expect(keys(own)).toEqual(['title', 'tags', 'layout', 'key2'])
  expect(isGoodTemplate(own)).toBe(true)
  for (const bad of ['', 'a b', '1st', 'title', 'ü']) {
    expect(isGoodKey(changeField(own, 2, { key: bad }), 2), bad).toBe(false)
  }
})
