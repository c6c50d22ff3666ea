// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { believedAddresses } from '@/lib/annotate/believed-addresses'
import { namedAddresses } from '@/lib/annotate/named-addresses'

const own = 'https://amp.weekly.example/2026/the-long-way-home'
const canonical = 'https://weekly.example/2026/the-long-way-home'

test('a page names itself, its canonical and its AMP address, each once', () => {
  const page = new DOMParser().parseFromString(
    `<link rel="canonical" href="${canonical}"><link rel="amphtml" href="${own}"><link rel="canonical" href="javascript:1">`,
    'text/html',
  )
  expect(namedAddresses(page, own)).toEqual([own, canonical])
})

test('a home page or section of another site is not believed', () => {
  expect(
    believedAddresses([own, canonical, 'https://weekly.example/', 'https://other.example/news']),
  ).toEqual([own, canonical])
})
