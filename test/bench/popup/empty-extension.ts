import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const manifest = {
  manifest_version: 3,
  name: 'Empty',
  version: '1',
  action: { default_popup: 'popup.html' },
  background: { service_worker: 'worker.js' },
}

/** The least popup there can be: what remains of the time is the browser's own and the machine's. */
export async function makeEmptyExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'clipfile-empty-'))
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest))
  await writeFile(join(folder, 'worker.js'), '')
  await writeFile(
    join(folder, 'popup.html'),
    '<!doctype html><meta charset="utf-8"><title>Empty</title><p data-testid="popup"></p><script src="popup.js"></script>',
  )
  await writeFile(
    join(folder, 'popup.js'),
    `performance.mark('clipfile:popup-start')
document.querySelector('p').textContent = 'Empty'
performance.mark('clipfile:filled')`,
  )
  return folder
}
