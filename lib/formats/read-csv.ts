import Papa from 'papaparse'
import { unreadable } from '@/lib/frontmatter/read-error'

export type CsvRow = Readonly<Record<string, string>>

/** The header's names, folded: lower case, without spaces at the ends. */
export function readCsvHeader(text: string): string[] {
  const line = /^\uFEFF?([^\n]{0,10000})/.exec(text)?.[1] ?? ''
  const { data } = Papa.parse<string[]>(line, { header: false })
  return (data[0] ?? []).map(foldHeader)
}

/** Every row by its folded header. Throws `file.unreadable` at the first quote that is not closed. */
export function readCsvRows(text: string, name: string): CsvRow[] {
  const { data, errors } = Papa.parse<CsvRow>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: foldHeader,
  })
  const fault = errors.find(({ type }) => type === 'Quotes')
  if (fault) throw unreadable(text, name, fault.index ?? 0, 'a closing quote', fault)
  return data
}

function foldHeader(header: string): string {
  return header.trim().toLowerCase()
}
