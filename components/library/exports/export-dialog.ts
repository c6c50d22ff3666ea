import { later } from '../shell/later'

/** The dialog, loaded with the first export. */
export const ExportDialog = later(async () => (await import('./ExportDialog')).ExportDialog)
