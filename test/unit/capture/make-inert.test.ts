import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { makeInert } from '@/lib/capture/make-inert'
import { measureCpu } from '../../support/cpu-time'

const parse = (html: string) => new JSDOM(makeInert(html)).window.document

describe('makeInert', () => {
  it.each([
    ['<p>Hello <b class="x">you</b></p>'],
    ['<!doctype html><meta property="og:title" content="a > b, style=1 onclick=2">'],
    ['<script type="application/ld+json">{"a":"<p style=\'x\' onclick=y>"}</script>'],
    ['<!-- <p style="x"> --><a href=x>1</a>'],
    ['a < b and b > c'],
    ['<a href=/x/y/>slash</a>'],
  ])('leaves %s as it is', (html) => {
    expect(makeInert(html)).toBe(html)
  })

  it('takes away what would breach the policy', () => {
    const document = parse(
      `<head><base href="https://z.example/"><style>p{}</style></head>
       <body ONLOAD=x()><p STYLE='a>b' onclick="1" title=t>One</p><svg/onload=y><style>b{}</style></svg></body>`,
    )
    expect(document.querySelectorAll('base, style')).toHaveLength(0)
    for (const element of document.querySelectorAll('*')) {
      for (const { name } of element.attributes) expect(name).not.toMatch(/^(style|on)/)
    }
    expect(document.querySelector('p')?.title).toBe('t')
    expect(document.body.textContent?.trim()).toBe('One')
  })

  it('ends where a quote never closes, as a browser does', () => {
    expect(parse('<p>One</p><p title="two').body.textContent).toBe('One')
  })

  it.each([
    '<a ="',
    '<a "',
    "<a b='",
    '<a b=',
    '<style>',
    '<script>',
    '<style></style ',
    '<!--',
    '</',
    '<',
    '<a/',
  ])('takes a page of %s in linear time', (part) => {
    const text = part.repeat(1_000_000 / part.length)
    // A quadratic one takes minutes.
    expect(measureCpu(() => makeInert(text))).toBeLessThan(5000)
  })
})
