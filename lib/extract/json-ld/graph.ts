import { limits } from '../limits'
import { parseBlock } from './parse-block'

/** An object of JSON-LD. Only own properties are ever read, so `__proto__` and the like are data. */
export type LdObject = { readonly [key: string]: unknown }

export interface LdNode {
  object: LdObject
  /** Without namespace: `NewsArticle`. */
  types: string[]
  /** Names of the properties that lead to it from the top of its block. */
  path: string[]
  order: number
}

export interface LdGraph {
  nodes: LdNode[]
  byId: ReadonlyMap<string, LdObject>
}

export function isLdObject(value: unknown): value is LdObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A property, whatever its prefix (`schema:headline`, `http://schema.org/headline`). */
export function getProperty(object: LdObject, name: string): unknown {
  if (Object.hasOwn(object, name)) return object[name]
  for (const prefix of ['schema:', 'http://schema.org/', 'https://schema.org/'])
    if (Object.hasOwn(object, prefix + name)) return object[prefix + name]
  return undefined
}

/** Every object with a type in the given blocks, in order, bounded in number and depth. */
export function readGraph(blocks: readonly string[]): LdGraph {
  const nodes: LdNode[] = []
  const byId = new Map<string, LdObject>()
  let left: number = limits.jsonLdValues
  const queue: { value: unknown; path: string[] }[] = []
  for (const block of blocks.slice(0, limits.jsonLdBlocks)) {
    for (const value of parseBlock(block)) queue.push({ value, path: [] })
    for (let item = queue.pop(); item && left > 0; item = queue.pop()) {
      left--
      const { value, path } = item
      if (typeof value !== 'object' || value === null || path.length > limits.jsonLdDepth) continue
      if (Array.isArray(value)) {
        for (const entry of value.slice(0, left).reverse()) queue.push({ value: entry, path })
        continue
      }
      if (!isLdObject(value)) continue
      note(value, path, nodes, byId)
      for (const key of Object.keys(value).reverse()) {
        const child = value[key]
        if (typeof child === 'object' && child !== null)
          queue.push({ value: child, path: key === '@graph' ? path : [...path, key] })
      }
    }
  }
  return { nodes, byId }
}

function note(object: LdObject, path: string[], nodes: LdNode[], byId: Map<string, LdObject>): void {
  const id = getProperty(object, '@id')
  const isReference = typeof id === 'string' && Object.keys(object).length === 1
  if (typeof id === 'string' && !isReference && !byId.has(id)) byId.set(id, object)
  const types = readTypes(object)
  if (types.length > 0) nodes.push({ object, types, path, order: nodes.length })
}

function readTypes(object: LdObject): string[] {
  const type = getProperty(object, '@type') ?? getProperty(object, 'type')
  const list: unknown[] = Array.isArray(type) ? type.slice(0, 8) : [type]
  return list
    .filter((each) => typeof each === 'string')
    .map((each) => each.replace(/^.*[/#:]/, '').slice(0, 60))
}

/** Follows `{"@id": …}` to the object that it names. */
export function resolve(graph: LdGraph, value: unknown): unknown {
  if (!isLdObject(value)) return value
  const id = getProperty(value, '@id')
  if (typeof id !== 'string' || Object.keys(value).length > 2) return value
  return graph.byId.get(id) ?? value
}
