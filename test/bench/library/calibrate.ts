/**
 * How fast this machine is at the moment: ms for ten million steps of a generator, and the median ms of a
 * strict transaction that writes one row of 1 kB. Other figures of the run are read beside these.
 */
export async function calibrate(): Promise<{ steps: number; write: number }> {
  const from = performance.now()
  let state = 1
  for (let step = 0; step < 10_000_000; step++) state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0
  const steps = performance.now() - from + (state === 0 ? 1 : 0)
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('calibrate')
    request.onupgradeneeded = () => request.result.createObjectStore('rows')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'))
  })
  const times: number[] = []
  for (let run = 0; run < 21; run++) {
    const start = performance.now()
    await new Promise<void>((resolve, reject) => {
      const transaction = database.transaction('rows', 'readwrite', { durability: 'strict' })
      transaction.objectStore('rows').put('x'.repeat(1000), run)
      transaction.oncomplete = () => resolve()
      transaction.onerror = () => reject(transaction.error ?? new Error('IndexedDB failed'))
    })
    times.push(performance.now() - start)
  }
  database.close()
  return { steps, write: times.sort((a, b) => a - b)[10] ?? Number.NaN }
}
