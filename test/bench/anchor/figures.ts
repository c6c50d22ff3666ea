import type { Row } from './entry'
import { mutationKinds } from './mutate'

export interface GoalRow {
  name: string
  figure: number
  goal: string
  isMet: boolean
}

/** The goals of the highlights: shares in %, times in ms. */
export function goalRows(rows: readonly Row[], times: Record<string, number[]>): GoalRow[] {
  const own = rows.filter((row) => row.method === 'clipfile')
  const of = (...kinds: string[]): Row[] => own.filter((row) => kinds.includes(row.kind))
  return [
    atLeast('unchanged text, right', right(of('none', 'markup', 'space')), 100),
    atLeast(
      'light edits (to 5%, insertions, moves), right',
      right(of('words1', 'words5', 'insert', 'move')),
      98,
    ),
    atMost('light edits, wrong', wrong(of('words1', 'words5', 'insert', 'move')), 0.2),
    atLeast('10% of words edited, right', right(of('words10')), 92),
    atMost('10% of words edited, wrong', wrong(of('words10')), 0.5),
    atLeast('deleted, reported as not found', absent(own), 99.5),
    atMost('50 marks, 50,000 characters, unchanged, ms', median(times.none ?? []), 5),
    atMost('50 marks, 50,000 characters, 10% edited, ms', median(times.words10 ?? []), 100),
  ]
}

export function printTable(rows: readonly Row[], goals: readonly GoalRow[]): void {
  const methods = [...new Set(rows.map((row) => row.method))]
  const peerRows = methods.flatMap((method) =>
    mutationKinds.map((kind) => {
      const own = rows.filter((row) => row.method === method && row.kind === kind)
      const ms = median(own.map((row) => row.ms))
      return {
        method,
        kind,
        marks: own.length,
        right: right(own),
        wrong: wrong(own),
        'gone, not found': absent(own),
        'ms a mark': Number(ms.toFixed(2)),
      }
    }),
  )
  console.table(peerRows)
  console.table(
    goals.map(({ name, figure, goal, isMet }) => ({
      figure: name,
      measured: figure,
      goal,
      met: isMet ? 'met' : 'MISSED',
    })),
  )
}

function right(rows: readonly Row[]): number {
  return share(rows, ['right'], ['right', 'wrong', 'missed'])
}

function wrong(rows: readonly Row[]): number {
  return share(rows, ['wrong'], ['right', 'wrong', 'missed'])
}

function absent(rows: readonly Row[]): number {
  return share(rows, ['rightlyAbsent'], ['rightlyAbsent', 'wrongWhenGone'])
}

function share(rows: readonly Row[], hits: string[], all: string[]): number {
  const counted = rows.filter((row) => all.includes(row.verdict))
  const hit = counted.filter((row) => hits.includes(row.verdict)).length
  return counted.length === 0 ? Number.NaN : Number(((100 * hit) / counted.length).toFixed(2))
}

function atLeast(name: string, figure: number, goal: number): GoalRow {
  return { name, figure, goal: `>= ${goal}`, isMet: figure >= goal }
}

function atMost(name: string, figure: number, goal: number): GoalRow {
  return { name, figure: Number(figure.toFixed(2)), goal: `<= ${goal}`, isMet: figure <= goal }
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
