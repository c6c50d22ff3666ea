import { readdirSync, readFileSync } from 'node:fs'
const lib = process.env.LIB ?? '/work/trees/marks'
const { anchorQuote } = await import(`${lib}/lib/annotate/anchor-quote.ts`)
const { prepareText } = await import(`${lib}/lib/annotate/anchor-text.ts`)
const split = process.env.SPLIT ?? 'odd'  // odd even first rest all
const kindsWanted = (process.env.KINDS ?? 'none,markup,space,words1,words5,words10,insert,move,delete').split(',')
const show = process.env.SHOW ?? ''
const unpack = (d: number[], n: number) => { const w = new Uint8Array(n + 1); let at = 0; for (const x of d) { at += x; w[at] = 1 } return w }
const stat: Record<string, Record<string, number>> = {}
const max = Number(process.env.PAGES ?? 1e9)
let pages = 0
const t0 = performance.now()
for (const f of readdirSync('/tmp/marks-lab/data').sort()) {
  const seed = Number(f.slice(0, 4))
  if (split === 'odd' && seed % 2 === 0) continue
  if (split === 'even' && seed % 2) continue
  if (split === 'first' && seed > 210) continue
  if (split === 'rest' && seed <= 210) continue
  if (pages++ >= max) break
  const d = JSON.parse(readFileSync(`/tmp/marks-lab/data/${f}`, 'utf8'))
  for (const kind of kindsWanted) {
    const k = d.kinds[kind]
    const ready = prepareText(k.text, unpack(k.starts, k.text.length))
    d.marks.forEach((m: any, i: number) => {
      const truth = k.truths[i]
      if (truth === 'uncounted') return
      const q = m.selectors
      const found = anchorQuote(ready, { ...q.quote, ...(q.position ? { position: q.position.start } : {}) })
      let v: string
      if (truth === null) v = found ? 'wrongWhenGone' : 'absent'
      else if (!found) v = 'missed'
      else {
        const covered = Math.max(0, Math.min(found.end, truth[1]) - Math.max(found.start, truth[0]))
        const len = truth[1] - truth[0]
        const beyond = found.end - found.start - covered
        v = covered >= 0.9 * len && beyond <= 0.1 * len ? 'right' : covered === 0 ? 'wrongPlace' : beyond > 0.1 * len ? 'wide' : 'narrow'
      }
      ;(stat[kind] ??= {})[v] = (stat[kind]![v] ?? 0) + 1
      if (show.split(',').includes(v)) {
        const s = truth ? k.text.slice(Math.max(0, truth[0] - 60), truth[0]) + ' [' + k.text.slice(truth[0], truth[1]).slice(0, 120) + '] ' + k.text.slice(truth[1], truth[1] + 60) : ''
        const o = found ? k.text.slice(Math.max(0, found.start - 60), found.start) + ' [' + k.text.slice(found.start, found.end).slice(0, 120) + '] ' + k.text.slice(found.end, found.end + 60) : ''
        console.log(`--- ${seed}.${i} ${kind} ${v} occ ${q.quote.ordinal ?? 0}/${q.quote.occurrences ?? 1} plen ${q.quote.prefix.length} pos ${q.position.start}/${d.original.length}\n  Q: ${q.quote.prefix.slice(-70)} [${q.quote.exact.slice(0, 120)}] ${q.quote.suffix.slice(0, 70)}\n  T: ${truth ? truth[0] : ''} ${s}\n  F: ${found ? found.start : ''} ${o}`)
      }
    })
  }
}
const sum = (ks: string[], vs: string[]) => ks.reduce((s, k) => s + vs.reduce((t, v) => t + (stat[k]?.[v] ?? 0), 0), 0)
const all = ['right', 'wrongPlace', 'wide', 'narrow', 'missed'], wr = ['wrongPlace', 'wide', 'narrow']
for (const k of kindsWanted) console.log(k.padEnd(9), JSON.stringify(stat[k]))
const light = ['words1', 'words5', 'insert', 'move']
const pc = (a: number, b: number) => (100 * a / b).toFixed(2)
console.log('light right', pc(sum(light, ['right']), sum(light, all)), 'wrong', pc(sum(light, wr), sum(light, all)), '| w10 right', pc(sum(['words10'], ['right']), sum(['words10'], all)), 'wrong', pc(sum(['words10'], wr), sum(['words10'], all)), '| gone', pc(sum(kindsWanted, ['absent']), sum(kindsWanted, ['absent', 'wrongWhenGone'])), ((performance.now() - t0) / 1000).toFixed(1) + 's', pages, 'pages')
