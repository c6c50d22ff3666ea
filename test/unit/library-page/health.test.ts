import { describe, expect, it } from 'vitest'
import { DuplicateFinder } from '@/components/library/duplicates/find-duplicates'
import { formatBytes } from '@/components/library/health/format-bytes'
import { isBackupDue } from '@/components/library/health/is-backup-due'
import { ImportRun } from '@/components/library/imports/import-run'
import { AppError } from '@/lib/errors/app-error'
import type { ImportReport } from '@/lib/library/import-report'
import type { ClipRecord } from '@/lib/record/record-schema'
import { makeTextPrint } from '@/lib/record/text-print'

describe('isBackupDue', () => {
  const now = Date.parse('2026-03-01T00:00:00Z')
  const none = { lastBackup: undefined, lastSync: undefined }
  const old = '2026-01-01T00:00:00Z'
  it('reminds of an old library without a second copy', () => {
    expect(isBackupDue(none, 500, old, 30, now)).toBe(true)
    expect(isBackupDue({ ...none, lastBackup: '2026-01-15T00:00:00Z' }, 500, old, 30, now)).toBe(true)
  })
  it('does not for a young or small one, a fresh copy, or where it is turned off', () => {
    expect(isBackupDue(none, 500, '2026-02-20T00:00:00Z', 30, now)).toBe(false)
    expect(isBackupDue(none, 3, old, 30, now)).toBe(false)
    expect(isBackupDue({ ...none, lastSync: '2026-02-28T00:00:00Z' }, 500, old, 30, now)).toBe(false)
    expect(isBackupDue(none, 500, old, 0, now)).toBe(false)
  })
})

describe('formatBytes', () => {
  it('takes the largest unit that gives at least 1', () => {
    expect(formatBytes(0)).toBe('0 byte')
    expect(formatBytes(26_400_000)).toBe('26 MB')
    expect(formatBytes(1_440_000_000)).toBe('1.4 GB')
  })
})

describe('DuplicateFinder', () => {
  const record = (id: string, parts: Partial<ClipRecord>): ClipRecord => ({
    id,
    title: '',
    topics: [],
    images: [],
    related: [],
    ...parts,
  })
  it('groups by address, text and title on one site, each group once, over slices', async () => {
    const textPrint = makeTextPrint(Array.from({ length: 60 }, (_, at) => `word${at}`).join(' '))
    const finder = new DuplicateFinder()
    const site = { name: 'A', domain: 'a.example' }
    finder.add([
      record('1', { webUrl: 'https://a.example/x', title: 'One two three four', provider: site }),
      record('2', { textPrint }),
    ])
    finder.add([
      record('3', { webUrl: 'https://a.example/x', title: 'one  TWO three four', provider: site }),
      record('4', { textPrint }),
      record('5', { title: 'One two three four', provider: { name: 'B', domain: 'b.example' } }),
      record('6', { title: 'Short title', provider: site }),
      record('7', { title: 'Short title', provider: site }),
    ])
    expect(await finder.groups()).toEqual([
      { reason: 'address', ids: ['1', '3'] },
      { reason: 'text', ids: ['2', '4'] },
    ])
  })
})

describe('ImportRun', () => {
  const report: ImportReport = {
    added: 1,
    updated: 0,
    unchanged: 0,
    failed: 0,
    issues: [],
    conflicts: [],
    groups: [],
    isStopped: false,
    sealed: [],
  }
  const file = new File(['x'], 'x.md')
  it('pauses, goes on, and is done', async () => {
    let reached = 0
    const run = new ImportRun({
      async importFiles(_files, { waitWhilePaused }) {
        run.pause()
        reached = 1
        await waitWhilePaused()
        reached = 2
        return report
      },
    })
    const started = run.start([file], 'library')
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect([run.state.value, reached]).toEqual(['paused', 1])
    run.goOn()
    await started
    expect([run.state.value, reached]).toEqual(['done', 2])
    expect(run.report.value?.added).toBe(1)
  })
  it('stops while paused, and passes on which side wins', async () => {
    const run = new ImportRun({
      async importFiles(_files, { signal, waitWhilePaused, decide }) {
        const conflict = { record: 'r', title: '', file: '', field: 'title', inFile: 'a', inLibrary: 'b' }
        expect(await decide(conflict)).toBe('file')
        run.pause()
        const waiting = waitWhilePaused()
        run.stop()
        await waiting
        return { ...report, isStopped: signal?.aborted === true }
      },
    })
    await run.start([file], 'file')
    expect(run.report.value?.isStopped).toBe(true)
  })
})

describe('asking', () => {
  const conflict = { record: 'r', title: 'T', file: 'f.md', field: 'title', inFile: 'a', inLibrary: 'b' }
  it('asks where both sides changed a field, until one answer is for all', async () => {
    const answers: string[] = []
    const run = new ImportRun({
      async importFiles(_files, { decide }) {
        for (let asked = 0; asked < 4; asked++) answers.push(await decide(conflict))
        throw new AppError('cancelled')
      },
    })
    const started = run.start([new File(['x'], 'x.md')], 'ask')
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(run.question.value?.conflict).toEqual(conflict)
    run.question.value?.answer('library', false)
    await new Promise((resolve) => setTimeout(resolve, 5))
    run.question.value?.answer('file', true)
    await started
    expect(answers).toEqual(['library', 'file', 'file', 'file'])
    expect(run.question.value).toBeUndefined()
  })
})
