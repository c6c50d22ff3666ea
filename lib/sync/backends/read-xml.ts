/**
 * What stores answer in: elements with text or with elements in them. Attributes, prefixes and text beside
 * elements are left out; a document type is refused, so nothing is ever expanded. The whole parser that imports
 * use weighs 22 kB after compression, and the background is loaded for many an event.
 */
const tokens =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<\/([^\s<>]+)\s*>|<([^\s<>/!?]+)(?:[^<>"'/]|\/(?!>)|"[^"]*"|'[^']*')*(\/?)>|([^<]+)/y

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

export type XmlValue = string | { [name: string]: XmlValue | XmlValue[] }

interface Open {
  name: string
  text: string
  children: Map<string, XmlValue[]>
}

/**
 * The document as objects by local names: an element is its text, trimmed, or its elements; several of one
 * name are a list, and so is a single one of a name in `lists`.
 * @throws SyntaxError for anything but one whole, well-formed element; RangeError for an impossible sign
 */
export function readXml(xml: string, lists: readonly string[]): XmlValue {
  const root: Open = { name: '', text: '', children: new Map() }
  const stack = [root]
  tokens.lastIndex = 0
  const source = xml.replace(/^\uFEFF/, '')
  while (tokens.lastIndex < source.length) {
    const token = tokens.exec(source)
    const open = stack.at(-1)
    if (token === null || open === undefined) throw new SyntaxError('not XML, or not all of it')
    const [, data, closed, opened, empty, text] = token
    if (data !== undefined) open.text += data
    else if (text !== undefined) open.text += decode(text)
    else if (opened !== undefined) {
      const element: Open = { name: opened, text: '', children: new Map() }
      if (empty === '/') close(element, open, lists)
      else stack.push(element)
    } else if (closed !== undefined) {
      const parent = stack.at(-2)
      if (open.name !== closed || parent === undefined) throw new SyntaxError(`</${closed}> closes nothing`)
      stack.pop()
      close(open, parent, lists)
    }
  }
  if (stack.length !== 1 || root.children.size !== 1) throw new SyntaxError('not one whole element')
  return asValue(root, lists)
}

function close(element: Open, parent: Open, lists: readonly string[]): void {
  const name = element.name.slice(element.name.indexOf(':') + 1)
  const values = parent.children.get(name) ?? []
  values.push(asValue(element, lists))
  parent.children.set(name, values)
}

function asValue({ text, children }: Open, lists: readonly string[]): XmlValue {
  if (children.size === 0) return text.trim()
  return Object.fromEntries(
    [...children].map(([name, values]) => {
      const [first = ''] = values
      return [name, values.length > 1 || lists.includes(name) ? values : first]
    }),
  )
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/gi, (whole, decimal, hex, name: string) => {
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
    return named[name] ?? whole
  })
}
