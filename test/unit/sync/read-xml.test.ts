import fc from 'fast-check'
import { XMLParser } from 'fast-xml-parser'
import { expect, test } from 'vitest'
import { readXml } from '@/lib/sync/backends/read-xml'

test('prefixes, attributes, comments, CDATA and entities as servers write them', () => {
  const xml = `\uFEFF<?xml version="1.0"?>
    <!-- by <hand> -->
    <D:multistatus xmlns:D="DAV:" note='a > b "c"'>
      <D:response><D:href>/a%20b&amp;c&#x2f;&#100;&lt;</D:href><D:empty a="1/2"/></D:response>
      <D:response><D:href><![CDATA[/x<y>&amp;]]></D:href></D:response>
    </D:multistatus >`
  expect(readXml(xml, [])).toEqual({
    multistatus: {
      response: [{ href: '/a b&c/d<'.replace(' ', '%20'), empty: '' }, { href: '/x<y>&amp;' }],
    },
  })
})

test('a name that may come often is a list even where it comes once', () => {
  expect(readXml('<a><b>1</b></a>', ['b'])).toEqual({ a: { b: ['1'] } })
  expect(readXml('<a/>', ['b'])).toEqual({ a: '' })
})

test('names of objects are names like others', () => {
  const read = readXml('<a><__proto__>1</__proto__><constructor>2</constructor></a>', [])
  expect(JSON.stringify(read)).toBe('{"a":{"__proto__":"1","constructor":"2"}}')
})

test.each([
  '',
  'words',
  '<a>',
  '<a></b>',
  '<a><b></a></b>',
  '<a></a><b/>',
  '</a>',
  '<a b="1></a>',
  '<a><!-- </a>',
  '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
  '<a>&#99999999;</a>',
])('%s is refused', (xml) => {
  expect(() => readXml(xml, [])).toThrow()
})

test('a listing that was cut off anywhere is refused', () => {
  const xml = '<?xml version="1.0"?><m><r><h>/x</h></r><r><h>/y</h></r></m>'
  for (let end = 0; end < xml.length; end += 1) expect(() => readXml(xml.slice(0, end), [])).toThrow()
})

test('answers of megabytes are read in a moment, whatever they hold', () => {
  const hostile = [`<a>${'<b'.repeat(200_000)}`, `<a ${'"'.repeat(200_001)}`, '<!--'.repeat(200_000)]
  const many = `<a>${'<b>x</b>'.repeat(100_000)}</a>`
  const start = Date.now()
  for (const xml of hostile) expect(() => readXml(xml, [])).toThrow()
  expect(readXml(many, ['b'])).toMatchObject({ a: { b: { length: 100_000 } } })
  expect(Date.now() - start).toBeLessThan(10_000)
})

// The parser that imports use, as a second opinion.
test('what it reads is what the whole parser reads', () => {
  const peer = new XMLParser({
    removeNSPrefix: true,
    ignoreAttributes: true,
    parseTagValue: false,
    isArray: (name) => name === 'list',
  })
  const name = fc.constantFrom('href', 'list', 'D:response', 'Key')
  const text = fc.stringMatching(/^[a-z/% .+-]{0,12}$/).map((plain) => plain.replaceAll('+', '&amp;'))
  const tree = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4 },
      fc.tuple(name, text).map(([tag, inner]) => `<${tag} a="x">${inner}</${tag}>`),
      fc.tuple(name, fc.array(tie('node'), { minLength: 1, maxLength: 4 })).map(([tag, inner]) => {
        return `<${tag}>\n${inner.join('\n ')}</${tag}>`
      }),
    ),
  })).node
  fc.assert(
    fc.property(tree, (inner) => {
      const xml = `<?xml version="1.0"?><root>${inner}</root>`
      const { '?xml': _declaration, ...expected } = peer.parse(xml) as Record<string, unknown>
      expect(readXml(xml, ['list'])).toEqual(expected)
    }),
    { numRuns: 300 },
  )
})
