import { describe, expect, it } from 'vitest'
import { Actions } from '@/components/library/state/actions'
import { AppError } from '@/lib/errors/app-error'
import type { SliceOptions } from '@/lib/library/library-api'

function makeActions() {
  const undone: string[] = []
  const progress: unknown[] = []
  const actions = new Actions({
    async undo(group: string, options: SliceOptions = {}) {
      options.onProgress?.(50, 100)
      progress.push(actions.running.value)
      if (group === 'long') actions.running.value?.stop()
      if (options.signal?.aborted && undone.length === 0) {
        undone.push('half')
        throw new AppError('cancelled')
      }
      undone.push(group)
      return {
        undone: 1,
        kept: group === 'partly' ? [{ record: 'r', path: 'title' }] : [],
        group: 'u',
        records: [],
      }
    },
  })
  return { actions, undone, progress }
}

const receipt = (group: string) => ({ group, records: [] })

describe('Actions', () => {
  it('says what was done and takes all its parts back, the last first', async () => {
    const { actions, undone } = makeActions()
    const isDone = await actions.run({ running: 'Going', done: 'Gone.' }, async (_options, keep) => {
      keep(receipt('one'))
      keep(receipt('two'))
    })
    expect(isDone).toBe(true)
    expect(actions.message.value).toMatchObject({ text: 'Gone.', kind: 'done' })
    await actions.undo()
    expect(undone).toEqual(['two', 'one'])
    await actions.undo()
    expect(undone).toHaveLength(2)
  })
  it('keeps the part that was written before a failure, and tells of both', async () => {
    const { actions, undone } = makeActions()
    const isDone = await actions.run({ running: 'Going', done: 'Gone.' }, async (_options, keep) => {
      keep(receipt('one'))
      throw new AppError('store.full')
    })
    expect(isDone).toBe(false)
    expect(actions.message.value?.kind).toBe('error')
    expect(actions.message.value?.text).toContain('disk is full')
    expect(actions.message.value?.action).toBeDefined()
    expect(actions.running.value).toBeUndefined()
    await actions.undo()
    expect(undone).toEqual(['one'])
  })
  it('runs one after the other, and a failed one does not hold up the next', async () => {
    const { actions } = makeActions()
    const order: string[] = []
    const first = actions.run({ running: '', done: '' }, async () => {
      await new Promise((resolve) => setTimeout(resolve, 10))
      order.push('first')
      throw new Error('no')
    })
    const second = actions.run({ running: '', done: '' }, async () => {
      order.push('second')
    })
    expect(await Promise.all([first, second])).toEqual([false, true])
    expect(order).toEqual(['first', 'second'])
  })
  it('stops by its signal, which is no error', async () => {
    const { actions } = makeActions()
    const run = actions.run({ running: 'Going', done: 'Gone.' }, async ({ signal }) => {
      actions.running.value?.stop()
      if (signal.aborted) throw new AppError('cancelled')
    })
    expect(await run).toBe(false)
    expect(actions.message.value).toMatchObject({ kind: 'done', action: undefined })
  })
  it('shows how far an undo is, lets it be stopped, and takes back the rest when asked again', async () => {
    const { actions, undone, progress } = makeActions()
    await actions.run({ running: '', done: 'Gone.' }, async (_options, keep) => keep(receipt('long')))
    await actions.undo()
    expect(progress).toMatchObject([{ text: 'Undoing: Gone.', done: 50, of: 100 }])
    expect(actions.running.value).toBeUndefined()
    expect(actions.message.value).toMatchObject({ kind: 'done', action: { text: 'Gone.' } })
    await actions.undo()
    expect(undone).toEqual(['half', 'long'])
    expect(actions.message.value).toMatchObject({ text: 'Undone: Gone.', action: undefined })
    await actions.undo()
    expect(undone).toHaveLength(2)
  })
  it('waits with an undo for what is running, and takes that back', async () => {
    const { actions, undone } = makeActions()
    await actions.run({ running: '', done: 'Before.' }, async (_options, keep) => keep(receipt('before')))
    const run = actions.run({ running: '', done: 'Now.' }, async (_options, keep) => {
      keep(receipt('now'))
      await new Promise((resolve) => setTimeout(resolve, 5))
    })
    await Promise.all([run, actions.undo()])
    expect(undone).toEqual(['now'])
  })
  it('says what an undo could not take back', async () => {
    const { actions } = makeActions()
    await actions.run({ running: '', done: 'Renamed.' }, async (_options, keep) => keep(receipt('partly')))
    await actions.undo()
    expect(actions.message.value?.text).toContain('1 value')
  })
})
