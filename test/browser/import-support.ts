import { zipSync } from 'fflate'
import { fileName, nameKey } from '@/lib/frontmatter/file-name'
import { writeRecord } from '@/lib/frontmatter/write-record'
import { exportEntries } from '@/lib/library/export-entries'
import type { Library } from '@/lib/library/library-api'
import type { ClipRecord } from '@/lib/record/record-schema'

const words = 'diablo season update power apps release portal patch class quarter report'.split(' ')

/** Record `index` of a library like the real one: long texts, coverage, images. */
export function makeSavedRecord(index: number): ClipRecord {
  const title = `${words[index % words.length]} ${words[(index * 7) % words.length]} number ${index}`
  const url = `https://news${index % 40}.example/${index}/${title.replaceAll(' ', '-')}`
  return {
    id: `r${index}`,
    category: 'news',
    title: `${title}: what “${index}” means`,
    excerpt: `${title}. `.repeat(8),
    publishedDateTime: new Date(1.5e12 + index * 3.6e6).toISOString().replace('.000', ''),
    originalUrl: url,
    webUrl: url,
    type: 'article',
    quality: 40 + (index % 90),
    heat: -1,
    published: true,
    provider: { name: `News ${index % 40}`, domain: `news${index % 40}.example` },
    topics: [words[index % words.length] ?? '', 'News'],
    images: [{ url: `${url}.jpg`, width: 1200, height: 630, isCached: true }],
    related: [1, 2].map((other) => ({
      id: `x${other}`,
      title: `Coverage ${other} of ${title}`,
      excerpt: `${title}, told again. `.repeat(5),
      webUrl: `https://other${other}.example/${index}`,
      type: 'article',
      quality: 90 - other,
    })),
  }
}

export function makeFiles(count: number): File[] {
  const taken = new Set<string>()
  return Array.from({ length: count }, (_, index) => {
    const record = makeSavedRecord(index)
    const name = fileName(record, taken)
    taken.add(nameKey(name))
    return textFile(name, writeRecord(record))
  })
}

export function textFile(name: string, text: string): File {
  return new File([text], name, { type: 'text/markdown' })
}

export function zipFile(files: Record<string, string>): File {
  const entries = Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)] as const)
  return new File([zipSync(Object.fromEntries(entries))], 'library.zip')
}

/** Every file that an export of all writes, by name. */
export async function exportAll(library: Library): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  for await (const { name, text } of exportEntries(library, await library.allIds())) files.set(name, text)
  return files
}

/** Longest time in ms in which the page did not answer while `work` ran. */
export async function measureFreeze(work: () => Promise<void>): Promise<number> {
  let last = performance.now()
  let longest = 0
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 5)
  await work()
  clearInterval(timer)
  return longest
}
