import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { systemRandom } from '@/lib/crypto/random'
import { createSyncCode } from '@/lib/crypto/sync-code'
import { beginSync } from '@/lib/sync/begin-sync'
import { createVaultCodec } from '@/lib/sync/file-codec'
import { MemoryBackend } from '@/lib/sync/memory-backend'
import { rewriteLogs } from '@/lib/sync/rewrite-logs'
import { runSync } from '@/lib/sync/run-sync'
import type { SyncDependencies } from '@/lib/sync/session'
import { createVault, rotateKey } from '@/lib/sync/vault'
import { canaryEdits, makeProfile } from './profiles'

const code = { kind: 'code', code: createSyncCode(systemRandom) } as const

async function setUp(canaries: readonly string[]) {
  const backend = new MemoryBackend()
  const { vault, keys, slots } = await createVault(backend, [code], systemRandom)
  const { data, store } = makeProfile('writerone')
  canaryEdits(data, canaries.slice(0, canaries.length / 2))
  await beginSync(store, vault, systemRandom)
  canaryEdits(data, canaries.slice(canaries.length / 2))
  const deps: SyncDependencies = {
    store,
    backend,
    codec: createVaultCodec(keys, systemRandom),
    clock: { nowMs: Date.now },
    random: systemRandom,
    slots,
  }
  return { backend, vault, keys, data, deps }
}

test('of 1,000 strings in the library none is found on the store, in names or in bytes', async () => {
  const canaries = Array.from(
    { length: 1000 },
    (_, n) => `canary${n}q${Math.random().toString(36).slice(2, 10)}`,
  )
  const { backend, data, deps } = await setUp(canaries)
  expect(await runSync(deps)).toEqual({ kind: 'done' })
  expect(data.outbox).toEqual([])
  const stored = [...backend.files]
    .map(([path, bytes]) => `${path}\n${Buffer.from(bytes).toString('latin1')}`)
    .join('\n')
  expect(stored.length).toBeGreaterThan(10_000)
  const found = canaries.filter((canary) => {
    const forms = [
      canary,
      canary.toUpperCase(),
      Buffer.from(canary).toString('base64').slice(0, 12),
      encodeURIComponent(canary),
    ]
    return forms.some((form) => stored.includes(form))
  })
  expect(found).toEqual([])
  // The search does find what is there: the same log, packed but not sealed, would show.
  const open = Buffer.from(JSON.stringify(canaries)).toString('latin1')
  expect(canaries.every((canary) => open.includes(canary))).toBe(true)
  expect(deflateRawSync(open).length).toBeLessThan(stored.length)
})

test('after a leak no file on the store is under the old key any more, and a newcomer gets everything', async () => {
  const canaries = Array.from({ length: 40 }, (_, n) => `word${n}`)
  const { backend, vault, keys, data, deps } = await setUp(canaries)
  await runSync(deps)
  const next = { kind: 'code', code: createSyncCode(systemRandom) } as const
  const changed = await rotateKey(backend, vault, code, [next], systemRandom, { held: keys, isLeaked: true })
  const renewed = { ...deps, codec: createVaultCodec(changed.keys, systemRandom), slots: changed.slots }
  await rewriteLogs(renewed)
  for (let run = 0; run < 5; run += 1) await runSync(renewed, { isForced: true })
  const oldId = keys[0]?.idBytes ?? new Uint8Array()
  const files = [...backend.files].filter(([path]) => path.includes('/d/'))
  expect(files.length).toBeGreaterThan(0)
  expect(files.filter(([, bytes]) => Buffer.from(bytes.subarray(4, 12)).equals(Buffer.from(oldId)))).toEqual(
    [],
  )
  const newcomer = makeProfile('writertwo')
  await beginSync(newcomer.store, vault, systemRandom)
  expect(await runSync({ ...renewed, store: newcomer.store })).toEqual({ kind: 'done' })
  expect(Object.fromEntries(newcomer.data.states)).toEqual(Object.fromEntries(data.states))
})

test('every single-byte change of a file on the store is noticed, and nothing of it is applied', async () => {
  const { backend, vault, deps } = await setUp(['first', 'second'])
  await runSync(deps)
  const newcomer = makeProfile('writertwo')
  await beginSync(newcomer.store, vault, systemRandom)
  const paths = [...backend.files.keys()].filter((path) => path.includes('/d/'))
  for (const path of paths) {
    const whole = backend.files.get(path) ?? new Uint8Array()
    for (let at = 0; at < whole.length; at += 1) {
      const altered = whole.slice()
      altered[at] = (altered[at] ?? 0) ^ (1 << (at % 8))
      backend.files.set(path, altered)
      const before = JSON.stringify([...newcomer.data.states])
      await runSync({ ...deps, store: newcomer.store }, { isForced: true })
      expect(JSON.stringify([...newcomer.data.states]), `${path} byte ${at}`).toBe(before)
    }
    backend.files.set(path, whole)
    await runSync({ ...deps, store: newcomer.store }, { isForced: true })
  }
  expect(newcomer.data.states.size).toBe(2)
}, 120_000)
