import { isHttpAddress } from '@/lib/record/http-address'
import type { FormatWriter } from './format-writer'
import { encodeEntities } from './plain-text'

/** OPML 2.0: the providers of the records, each once, as links to their home pages. */
export function createOpmlWriter(): FormatWriter {
  const providers = new Map<string, string>()
  return {
    start: () =>
      '<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n<head><title>Clipfile providers</title></head>\n<body>\n',
    record({ provider }) {
      if (provider === undefined || providers.has(provider.domain)) return ''
      const address = `https://${provider.domain}/`
      if (provider.domain === '' || !isHttpAddress(address)) return ''
      providers.set(provider.domain, provider.name)
      const text = encodeEntities(provider.name || provider.domain)
      return `<outline type="link" text="${text}" url="${encodeEntities(address)}" htmlUrl="${encodeEntities(address)}"/>\n`
    },
    end: () => '</body>\n</opml>\n',
  }
}
