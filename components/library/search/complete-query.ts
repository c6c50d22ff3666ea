import type { Option } from '@/components/ui/OptionList'
import { formatNumber } from '@/lib/i18n/format-number'
import type { Facets } from '@/lib/search/search-api'

const half = /(^|\s)(-?)(topic|site):("?)([^"\s]*)$/i
const keywords = [
  'topic:',
  'site:',
  'author:',
  'before:',
  'after:',
  'is:published',
  'is:linked',
  'is:video',
  'has:highlights',
]
const halfKeyword = /(^|\s)(-?)([a-z]{2,}:?[a-z]*)$/i
const shown = 8

/** Ways to finish the operator that is half typed at the end of a query; none while plain words are typed. */
export function completeQuery(text: string, facets: Facets | undefined): Option[] {
  const value = half.exec(text)
  if (value) {
    const [, , minus = '', name = '', , typed = ''] = value
    const isTopic = name.toLowerCase() === 'topic'
    const counts = (isTopic ? facets?.topics : facets?.providers) ?? []
    const folded = typed.toLowerCase()
    return counts
      .filter((each) => each.value.toLowerCase().includes(folded))
      .slice(0, shown)
      .map((each) => ({
        key: each.value,
        text: `${minus}${name.toLowerCase()}:${quoteValue(each.value)}`,
        detail: formatNumber(each.count),
      }))
  }
  const word = halfKeyword.exec(text)
  if (!word) return []
  const [, , minus = '', typed = ''] = word
  return keywords
    .filter((keyword) => keyword.startsWith(typed.toLowerCase()) && keyword !== typed)
    .map((keyword) => ({ key: keyword, text: `${minus}${keyword}` }))
}

/** The query with the completion in place of what was half typed. */
export function takeCompletion(text: string, option: Option): string {
  const start = (half.exec(text) ?? halfKeyword.exec(text))?.index ?? text.length
  const before = text.slice(0, start)
  const isWhole = !option.text.endsWith(':')
  return `${before}${before ? ' ' : ''}${option.text}${isWhole ? ' ' : ''}`
}

function quoteValue(value: string): string {
  return /\s/.test(value) ? `"${value}"` : value
}
