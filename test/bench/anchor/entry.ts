import * as textQuote from 'dom-anchor-text-quote'
import { selectorOf } from '@/lib/annotate/anchor-marks'
import { anchorQuote } from '@/lib/annotate/anchor-quote'
import { prepareText } from '@/lib/annotate/anchor-text'
import { readPageText } from '@/lib/annotate/page-text'
import { spanToRange } from '@/lib/annotate/text-offsets'
import { seededRandom } from '../../support/seeded-random'
import { judge, readPieces, type Verdict } from './judge'
import { type Mark, makeMarks } from './marks'
import { type MutationKind, mutate, mutationKinds } from './mutate'
import { parse } from './parse'
import { inkLength, numberTokens } from './tokens'

export { samplePage } from './sample-page'

export interface Row {
  kind: MutationKind
  method: string
  verdict: Verdict
  ms: number
  detail?: string
}

/** Marks one page, mutates it in every way, and re-anchors with every method. Runs in the browser. */
export function benchPage(html: string, seed: number, count: number, withPeers: boolean): Row[] {
  const original = parse(html)
  const page = readPageText(original.body)
  const marks = makeMarks(original, page, numberTokens(original), count, seededRandom(seed))
  const peers = marks.map((mark) => (withPeers ? textQuote.fromRange(original.body, mark.range) : undefined))
  const rows: Row[] = []
  for (const kind of mutationKinds) {
    const changed = parse(html)
    const map = mutate(changed, kind, seededRandom(seed * 31 + 7))
    const pieces = readPieces(changed, map)
    const verdictOf = (mark: Mark, found: Range | undefined): Verdict =>
      judge(pieces, mark.from, mark.to, inkLength(mark.range.toString()), found)
    const started = performance.now()
    const text = readPageText(changed.body)
    const ready = prepareText(text.squeezed, text.wordStarts)
    const spans = marks.map(({ selectors }) => anchorQuote(ready, selectorOf(selectors)))
    const found = spans.map((span) => (span ? spanToRange(text, span, changed) : undefined))
    const ms = (performance.now() - started) / Math.max(1, marks.length)
    marks.forEach((mark, index) => {
      const verdict = verdictOf(mark, found[index])
      const isBad = ['wrong', 'missed', 'wrongWhenGone'].includes(verdict)
      rows.push({
        kind,
        method: 'clipfile',
        verdict,
        ms,
        ...(isBad
          ? {
              detail: `${mark.selectors.quote.occurrences ?? 1}x ${mark.selectors.quote.prefix.slice(-50)} [${mark.selectors.quote.exact.slice(0, 90)}] ${mark.selectors.quote.suffix.slice(0, 40)} => ${found[index]?.toString().slice(0, 90) ?? '-'}`,
            }
          : {}),
      })
      const peer = peers[index]
      if (!peer) return
      const peerStarted = performance.now()
      const range = tryRange(() =>
        textQuote.toRange(changed.body, peer, { hint: mark.selectors.position?.start ?? 0 }),
      )
      rows.push({
        kind,
        method: 'dom-anchor-text-quote',
        verdict: verdictOf(mark, range),
        ms: performance.now() - peerStarted,
      })
      const plainStarted = performance.now()
      const plain = tryRange(() => firstMatch(changed, peer.exact))
      rows.push({
        kind,
        method: 'first match',
        verdict: verdictOf(mark, plain),
        ms: performance.now() - plainStarted,
      })
    })
  }
  return rows
}

function tryRange(find: () => Range | null | undefined): Range | undefined {
  try {
    return find() ?? undefined
  } catch {
    return undefined // The peer throws where it finds nothing.
  }
}

function firstMatch(document: Document, exact: string): Range | undefined {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  const starts: number[] = []
  let text = ''
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    nodes.push(node)
    starts.push(text.length)
    text += node.data
  }
  const at = text.indexOf(exact)
  if (at < 0) return undefined
  const range = document.createRange()
  const place = (offset: number, isEnd: boolean): [Text, number] | undefined => {
    const index = starts.findLastIndex((start) => (isEnd ? start < offset : start <= offset))
    const node = nodes[index]
    return node ? [node, offset - (starts[index] ?? 0)] : undefined
  }
  const start = place(at, false)
  const end = place(at + exact.length, true)
  if (!start || !end) return undefined
  range.setStart(...start)
  range.setEnd(...end)
  return range
}

/** Milliseconds to read a page's text and anchor 50 marks, on a page of about 50,000 characters. */
export function timePage(
  html: string,
  seed: number,
  kind: MutationKind,
): { ms: number; units: number } | undefined {
  const original = parse(html)
  const page = readPageText(original.body)
  const marks = makeMarks(original, page, numberTokens(original), 50, seededRandom(seed))
  if (marks.length < 50) return undefined
  const changed = parse(html)
  mutate(changed, kind, seededRandom(seed))
  const started = performance.now()
  const text = readPageText(changed.body)
  const ready = prepareText(text.squeezed, text.wordStarts)
  for (const { selectors } of marks) {
    const span = anchorQuote(ready, selectorOf(selectors))
    if (span) spanToRange(text, span, changed)
  }
  return { ms: performance.now() - started, units: page.squeezed.length }
}
