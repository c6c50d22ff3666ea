import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AppError } from '@/lib/errors/app-error'
import type { Backend } from '@/lib/sync/backend'
import { storeKinds } from '../support/servers/all-servers'
import { type FaultProxy, startFaultProxy } from '../support/servers/fault-proxy'
import type { StoreServer } from '../support/servers/process-server'
import { runEngineOnStore } from './engine-on-store'

// One suite for every backend, against the real servers, through a proxy that does what networks do.
// The servers are started here; one that cannot be installed is named as left out.
const bytes = (length: number, seed = 1): Uint8Array =>
  Uint8Array.from({ length }, (_, index) => (index * 31 + seed * 17 + (index >> 8)) & 255)
const name = (index: number): string => `00000${index}-0000${index}-a~b+c.${index}_d-${index}.seg`

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise
    return 'resolved'
  } catch (error) {
    return error instanceof AppError ? error.code : `no AppError: ${String(error)}`
  }
}

for (const kind of storeKinds) {
  describe(kind.name, () => {
    let server: StoreServer | undefined
    let proxy: FaultProxy
    let backend: Backend
    let impatient: Backend

    beforeAll(async () => {
      server = await kind.start()
      if (!server) {
        console.log(`left out: ${kind.name} (cannot be installed here)`)
        return
      }
      proxy = await startFaultProxy(server.url)
      backend = kind.connect(server, proxy.url, fetch)
      impatient = kind.connect(server, proxy.url, fetch, 700)
    }, 180_000)
    afterAll(async () => {
      await proxy?.close()
      await server?.stop()
    })

    /** One that has read nothing yet. */
    const newcomer = (): Backend => {
      if (!server) throw new Error('no server')
      return kind.connect(server, proxy.url, fetch)
    }
    const check = (title: string, run: () => Promise<void>): void => {
      test(title, async (context) => {
        if (!server) return context.skip()
        proxy.clear()
        await run()
      })
    }

    check('a probe tells what the store can do and its clock', async () => {
      const report = await backend.probe()
      expect(report.maxTestedBytes).toBeGreaterThan(0)
      if (report.clockOffsetMs !== undefined) expect(Math.abs(report.clockOffsetMs)).toBeLessThan(60_000)
      expect(await backend.list('r1/probe')).toEqual([])
    })

    check('a folder that is not there is empty, a file that is not there is undefined', async () => {
      expect(await backend.list('r1/nothing/here')).toEqual([])
      expect(await backend.read('r1/nothing/here/file.seg')).toBeUndefined()
      await backend.remove('r1/nothing/here/file.seg')
    })

    check('what is written is read back byte for byte: 0, 1 and 4,194,304 bytes', async () => {
      for (const length of [0, 1, 4_194_304]) {
        const path = `r1/v/d/w/1/${name(length % 7)}`
        await backend.write(path, bytes(length))
        expect(Buffer.compare((await backend.read(path)) ?? new Uint8Array(9), bytes(length))).toBe(0)
        await backend.remove(path)
        expect(await backend.read(path)).toBeUndefined()
      }
    })

    check('a listing has the files and folders directly in a folder, with their exact names', async () => {
      const names = Array.from({ length: 30 }, (_, index) => name(index))
      for (const file of names) await backend.write(`r1/v2/h/${file}`, bytes(3))
      await backend.write(`r1/v2/h/below/${name(1)}`, bytes(3))
      const entries = await backend.list('r1/v2/h')
      expect(
        entries
          .filter((entry) => entry.kind === 'file')
          .map((entry) => entry.name)
          .sort(),
      ).toEqual(names.sort())
      expect(entries.filter((entry) => entry.kind === 'folder').map((entry) => entry.name)).toEqual(['below'])
    })

    check('folders that hold nothing but folders are listed too', async () => {
      for (const vault of ['va', 'vb', 'vc'])
        await backend.write(`r1/only/${vault}/d/w/1/${name(1)}`, bytes(3))
      const entries = await backend.list('r1/only')
      expect(entries.map((entry) => `${entry.kind} ${entry.name}`).sort()).toEqual([
        'folder va',
        'folder vb',
        'folder vc',
      ])
    })

    for (const [status, code] of [
      [401, 'sync.denied'],
      [403, 'sync.denied'],
      [413, 'sync.tooLarge'],
      [423, 'sync.busy'],
      [429, 'sync.rateLimited'],
      [500, 'sync.serverError'],
      [503, 'sync.serverError'],
      [507, 'sync.storeFull'],
      [301, 'sync.serverError'],
      [412, 'sync.serverError'],
    ] as const) {
      check(`${status} is ${code} in every operation`, async () => {
        const path = 'r1/v3/d/file.seg'
        for (const run of [
          () => backend.write(path, bytes(5)),
          () => backend.read(path),
          () => backend.list('r1/v3'),
          () => backend.remove(path),
        ]) {
          // As often as it is asked: a folder that is refused is asked for again, since another may be making it.
          proxy.inject({ kind: 'status', status }, 20)
          expect(await codeOf(run())).toBe(code)
          proxy.clear()
        }
      })
    }

    const isWebdav = kind.methods.write === 'PUT' && kind.methods.list === 'PROPFIND'
    // rclone makes the folders above by itself.
    const makesParents = kind.name.startsWith('rclone')
    if (isWebdav && !makesParents) {
      check('a folder inside of one that is not there has a sentence of its own', async () => {
        if (!server) throw new Error('no server')
        const lost = kind.connect(server, `${proxy.url.replace(/\/$/, '')}/nowhere/lost`, fetch)
        expect(await lost.list('r1')).toEqual([])
        for (const size of [10, 100_000]) {
          expect(await codeOf(lost.write('r1/v/d/first.seg', bytes(size)))).toBe('sync.noFolder')
        }
        expect(await codeOf(lost.probe())).toBe('sync.noFolder')
      })
    }

    check('503 with Retry-After says how long to wait', async () => {
      proxy.inject({ kind: 'status', status: 503, headers: { 'retry-after': '17' } }, 1)
      const error = await backend.read('r1/x').catch((caught: unknown) => caught)
      expect(error).toBeInstanceOf(AppError)
      expect(error instanceof AppError && error.params.seconds).toBe(17)
    })

    check('an upload torn on the way is a failure, and a fresh name succeeds', async () => {
      await backend.write('r1/v4/d/first.seg', bytes(10))
      proxy.inject({ kind: 'tearRequest' }, 1, kind.methods.write)
      expect(await codeOf(backend.write('r1/v4/d/torn.seg', bytes(200_000)))).toBe('sync.unreachable')
      await backend.write('r1/v4/d/fresh.seg', bytes(200_000))
      expect((await backend.read('r1/v4/d/fresh.seg'))?.length).toBe(200_000)
      expect((await backend.read('r1/v4/d/first.seg'))?.length).toBe(10)
    })

    check('an answer lost on the way is a failure although the file is there', async () => {
      await backend.write('r1/v5/d/first.seg', bytes(10))
      proxy.inject({ kind: 'loseAnswer' }, 1, kind.methods.write)
      expect(await codeOf(backend.write('r1/v5/d/lost.seg', bytes(1000)))).toBe('sync.unreachable')
      expect((await backend.read('r1/v5/d/lost.seg'))?.length).toBe(1000)
    })

    check('half an answer is never taken for the whole file', async () => {
      await backend.write('r1/v6/d/file.seg', bytes(50_000))
      proxy.inject({ kind: 'tearAnswer' }, 1, kind.methods.read)
      expect(await codeOf(newcomer().read('r1/v6/d/file.seg'))).toBe('sync.unreachable')
    })

    check('half a listing is never taken for the whole', async () => {
      for (let index = 0; index < 10; index++) await backend.write(`r1/v7/h/${name(index)}`, bytes(1))
      proxy.inject({ kind: 'tearAnswer' }, 1, kind.methods.list)
      expect(await codeOf(newcomer().list('r1/v7/h'))).toMatch(/^sync\.(unreachable|serverError)$/)
    })

    check('a request that arrives twice does no harm', async () => {
      proxy.inject({ kind: 'repeat' }, 20)
      await backend.write('r1/v8/d/twice.seg', bytes(99))
      await backend.remove('r1/v8/d/gone.seg')
      expect((await backend.read('r1/v8/d/twice.seg'))?.length).toBe(99)
    })

    check('two that write at once both succeed', async () => {
      const [left, right] = [newcomer(), newcomer()]
      const writes = [0, 1, 2].flatMap((index) => [
        left.write(`r1/v9/h/${name(index)}`, bytes(50)),
        right.write(`r1/v9/h/${name(index + 10)}`, bytes(60)),
      ])
      await Promise.all(writes)
      expect((await newcomer().list('r1/v9/h')).length).toBe(6)
    })

    check('the engine loses nothing on it, whatever happens to its requests', async () => {
      if (!server) throw new Error('no server')
      const target = server
      const seed = Number(process.env.CLIPFILE_SEED ?? Date.now() % 1_000_000)
      const rounds = process.env.CLIPFILE_LONG ? 150 : kind.sampleRounds
      const connect = (): Backend => kind.connect(target, proxy.url, fetch, 3000)
      const { findings, outcomes, ends } = await runEngineOnStore(connect, proxy, { seed, rounds })
      expect(findings, `CLIPFILE_SEED=${seed}`).toEqual({ lost: [], undone: [], apart: [] })
      expect(ends, `CLIPFILE_SEED=${seed}`).toEqual(['done', 'done', 'done'])
      expect(outcomes.get('done') ?? 0).toBeGreaterThan(0)
    })

    check('a store that hangs is given up on, a slow one is waited for', async () => {
      proxy.inject({ kind: 'hang' }, 1)
      expect(await codeOf(impatient.read('r1/x'))).toBe('sync.unreachable')
      proxy.clear()
      proxy.inject({ kind: 'delay', ms: 300 }, 1)
      expect(await backend.read('r1/x')).toBeUndefined()
    })
  })
}
