import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { AppError } from '@/lib/errors/app-error'

/** Values of one element: its attributes (`@name`), its text (`#text`) and its children, each a list. */
export type XmlNode = { readonly [name: string]: XmlNode[] | string | undefined }

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
  alwaysCreateTextNode: true,
  isArray: (_name, _path, _isLeaf, isAttribute) => !isAttribute,
  // Character references alone; entities that a file defines are not expanded.
  processEntities: { enabled: true, maxEntityCount: 0 },
  htmlEntities: true,
})

/** Parses XML. Throws `file.unreadable` with line and column. */
export function readXml(text: string, name: string): XmlNode {
  const source = text.replace(/^\uFEFF/, '').trimStart()
  const valid = XMLValidator.validate(source)
  if (valid !== true) {
    const { line, col } = valid.err
    throw new AppError('file.unreadable', {
      cause: valid.err.msg,
      params: { file: name, line, column: col, expected: 'well-formed XML' },
    })
  }
  const root: XmlNode = parser.parse(source)
  return root
}

export function childrenOf(node: XmlNode | undefined, name: string): XmlNode[] {
  const value = node?.[name]
  return Array.isArray(value) ? value : []
}

export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return childrenOf(node, name)[0]
}

/** Text of the first child of that name; undefined where there is none. */
export function textOf(node: XmlNode | undefined, name: string): string | undefined {
  const text = childOf(node, name)?.['#text']
  return typeof text === 'string' && text !== '' ? text : undefined
}

export function attributeOf(node: XmlNode | undefined, name: string): string | undefined {
  const value = node?.[`@${name}`]
  return typeof value === 'string' && value !== '' ? value : undefined
}
