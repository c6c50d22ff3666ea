import { XMLParser } from 'fast-xml-parser'
import { AppError } from '@/lib/errors/app-error'
import { z } from '@/lib/record/zod'
import type { ListEntry } from '../backend'

const responseSchema = z.object({ href: z.string(), propstat: z.unknown().optional() })
const multistatusSchema = z.object({
  multistatus: z.union([z.literal(''), z.object({ response: z.array(responseSchema).default([]) })]),
})

const parser = new XMLParser({
  removeNSPrefix: true,
  ignoreAttributes: true,
  parseTagValue: false,
  isArray: (name) => name === 'response',
})

/**
 * The entries of a PROPFIND answer (RFC 4918, 9.1) of depth 1, the folder itself left out. Servers give
 * `href` as an address or as a path, encoded in different ways, so only its decoded end is compared.
 * @throws AppError `sync.serverError` where the answer is no multistatus
 */
export function readMultistatus(xml: string, folderUrl: string): ListEntry[] {
  const parsed = multistatusSchema.safeParse(parseXml(xml))
  if (!parsed.success)
    throw new AppError('sync.serverError', { params: { status: 207 }, cause: parsed.error })
  const { multistatus } = parsed.data
  if (multistatus === '') return []
  const self = decodedPath(folderUrl, folderUrl)
  const entries: ListEntry[] = []
  for (const { href, propstat } of multistatus.response) {
    const path = decodedPath(href, folderUrl)
    if (path === undefined || path === self) continue
    const name = path.slice(path.lastIndexOf('/') + 1)
    if (name === '') continue
    const isFolder = href.trim().endsWith('/') || JSON.stringify(propstat ?? '').includes('"collection"')
    entries.push({ name, kind: isFolder ? 'folder' : 'file' })
  }
  return entries
}

function parseXml(xml: string): unknown {
  try {
    return parser.parse(xml)
  } catch (cause) {
    throw new AppError('sync.serverError', { params: { status: 207 }, cause })
  }
}

function decodedPath(href: string, base: string): string | undefined {
  try {
    return decodeURIComponent(new URL(href.trim(), base).pathname).replace(/\/+$/, '')
  } catch {
    return undefined // An entry that no address can be made of is none of ours.
  }
}
