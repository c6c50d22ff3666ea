import { existsSync, readFileSync, statSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
import { projectRoot } from './paths'
import type { SiteHandler } from './site'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml',
  '.svg': 'image/svg+xml',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.pdf': 'application/pdf',
}

/** The project's own sample articles. */
export const sampleFolder = join(projectRoot, 'test/fixtures/site')
export const samplePage = 'old-lighthouse.html'

/** Gives the files of a folder, and nothing outside of it, under the paths of every host. */
export function serveFolder(folder: string): SiteHandler {
  return (url) => {
    const path = normalize(join(folder, decodeURIComponent(url.pathname)))
    if (!path.startsWith(folder) || !existsSync(path) || !statSync(path).isFile()) return undefined
    const type = types[extname(path).toLowerCase()] ?? 'application/octet-stream'
    return { body: readFileSync(path), headers: { 'content-type': type } }
  }
}
