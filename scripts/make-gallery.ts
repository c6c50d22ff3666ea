import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addPage } from '../test/support/add-page'
import { callPage } from '../test/support/call-page'
import { launchChromium } from '../test/support/chromium'
import type { LibraryAtHand } from '../test/support/library-page/library-at-hand'
import { extensionPath, projectRoot } from '../test/support/paths'
import { makeNewsroom, topicNotes } from './gallery/newsroom'
import { type Picture, takePictures } from './gallery/take-pictures'
import { takePopup } from './gallery/take-popup'

// Makes the pictures of README.md and docs/gallery.md: the popup over the sample article, and the library: the built extension in Chromium with an invented library of
// 10,000 records. COUNT=500 is quicker, for a first look.
const count = Number(process.env.COUNT ?? 10_000)
const pictures = process.env.PICTURES ?? join(projectRoot, 'docs/pictures')
const wide = { width: 1280, height: 800 }
const narrow = { width: 400, height: 800 }
const shared: Picture[] = [
  { name: 'gallery-list', hash: '#/?q=harbour+plan', ...wide },
  { name: 'gallery-record', hash: '#/?linked=yes', ...wide, row: 2 },
  { name: 'gallery-topics', hash: '#/topics', ...wide },
  { name: 'gallery-charts', hash: '#/charts', ...wide, height: 1100 },
]
const light: Picture[] = [
  { name: 'library', hash: '#/?linked=yes', ...wide, row: 1 },
  { name: 'gallery-graph', hash: '#/charts', ...wide, scrollTo: '[data-testid=chart-linked-coverage]' },
  { name: 'gallery-narrow-list', hash: '#/?q=harbour', ...narrow },
  { name: 'gallery-narrow-record', hash: '#/?linked=yes', ...narrow, row: 2 },
]

await takePopup(extensionPath('chromium'), 'light', join(pictures, 'popup.png'))
await takePopup(extensionPath('chromium'), 'dark', join(pictures, 'popup-dark.png'))

const root = await mkdtemp(join(tmpdir(), 'clipfile-gallery-'))
try {
  const entry = join(projectRoot, 'test/support/library-page/library-at-hand.ts')
  const extension = await addPage('chromium', join(root, 'extension'), entry)
  const place = { extension, profile: join(root, 'profile') }
  await fill(place)
  await takePictures(place, 'light', [...shared, ...light], pictures)
  const dark = shared.map((picture) => ({ ...picture, name: `${picture.name}-dark` }))
  await takePictures(place, 'dark', dark, pictures)
} finally {
  await rm(root, { recursive: true, force: true, maxRetries: 5 })
}

async function fill(place: { extension: string; profile: string }): Promise<void> {
  const browser = await launchChromium(place)
  const view = await browser.openExtensionPage('library-at-hand.html')
  const records = makeNewsroom(count)
  for (let at = 0; at < count; at += 1000)
    await callPage<LibraryAtHand, 'fill'>(view, 'hand', 'fill', records.slice(at, at + 1000))
  await callPage<LibraryAtHand, 'describeTopics'>(view, 'hand', 'describeTopics', topicNotes)
  // Without it the list would begin with the reminder of a backup.
  await callPage<LibraryAtHand, 'noteBackup'>(view, 'hand', 'noteBackup')
  await browser.close()
}
