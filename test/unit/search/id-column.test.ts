import { expect, it } from 'vitest'
import { idAt, joinIds } from '@/lib/search/index/id-column'

it.each([
  ['all as long', ['aa1', 'bb2', 'cc3'], 4],
  ['of several lengths', ['a', 'long-one', 'b2'], undefined],
  ['one', ['only'], 5],
  ['none', [], 1],
])('ids that are %s are read off their column', (_, ids, width) => {
  const column = joinIds(ids)
  expect(column.width).toBe(width)
  expect(ids.map((_id, document) => idAt(column, document))).toEqual(ids)
  expect(idAt(column, ids.length)).toBe('')
})

it('a column without a width, as older segments have it, is read all the same', () => {
  expect(idAt({ ids: 'a\nb\nc' }, 1)).toBe('b')
})
