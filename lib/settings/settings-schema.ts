import { highlightColorSchema } from '@/lib/record/highlight-schema'
import { jsonValueSchema } from '@/lib/record/json'
import { z } from '@/lib/record/zod'

/**
 * Every setting with its default, in one place. A value that does not fit (an older or newer version, a
 * damaged row) counts as not set.
 */
export const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  /** `auto` follows the browser; else a BCP 47 tag. */
  language: z.string().min(1).max(35).default('auto'),
  /** Category of new records; empty: none. */
  defaultCategory: z.string().max(200).default('news'),
  defaultPublished: z.boolean().default(false),
  /** Thumbnails from the publishers' servers in the library. */
  showsRemoteImages: z.boolean().default(false),
  /** The lead image of the open article in the popup. */
  showsLeadImage: z.boolean().default(true),
  /** What the user calls the four highlight colours; a missing one has its own name. */
  highlightNames: z.partialRecord(highlightColorSchema, z.string().max(60)).default({}),
  /** A record that links to a saved one is linked back by it. */
  linksBack: z.boolean().default(false),
  /** Keys that export writes: the files' own, or all that the product knows (FORMAT.md). */
  exportPreset: z.enum(['default', 'complete']).default('default'),
  /** What the user changed in the template of a format, by format; `templateSchema` reads each. */
  exportTemplates: z.record(z.string().max(40), jsonValueSchema).default({}),
  /** Days after which the library reminds of a backup; 0: never. */
  backupReminderDays: z.number().int().min(0).max(3650).default(30),
  /** Minutes after which private notes lock by themselves; 0: with the browser. */
  privateLockMinutes: z.number().int().min(0).max(1440).default(15),
})
export type SettingsValues = z.infer<typeof settingsSchema>
export type SettingName = keyof SettingsValues

/** Settings that go to the user's other browsers (SYNC.md). All others stay in this one. */
export const syncedSettings = [
  'defaultCategory',
  'defaultPublished',
  'highlightNames',
  'linksBack',
  'exportPreset',
  'exportTemplates',
] as const satisfies readonly SettingName[]

/** Settings of this browser alone. */
export const localSettings = [
  'theme',
  'language',
  'showsRemoteImages',
  'showsLeadImage',
  'backupReminderDays',
  'privateLockMinutes',
] as const satisfies readonly SettingName[]

export const defaultSettings: SettingsValues = settingsSchema.parse({})

/** Reads what was stored, name by name; whatever is missing or does not fit has its default. */
export function readSettings(stored: ReadonlyMap<string, unknown>): SettingsValues {
  const fitting = Object.entries(settingsSchema.shape).flatMap(([name, schema]) => {
    const parsed = schema.safeParse(stored.get(name))
    return parsed.success ? [[name, parsed.data] as const] : []
  })
  return settingsSchema.parse(Object.fromEntries(fitting))
}
