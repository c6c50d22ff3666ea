import type { TemplateServices } from '@/components/library/state/file-services'
import { AppError, toAppError } from '@/lib/errors/app-error'
import type { PresetId } from '@/lib/frontmatter/presets'
import type { Library } from '@/lib/library/library-api'
import type { Settings } from '@/lib/settings/create-settings'

/** Formats that are front matter for a certain reader. */
export const builders = [
  'jekyll',
  'hugo',
  'astro',
  'eleventy',
  'obsidian',
] as const satisfies readonly PresetId[]

const load = () => import('@/lib/library/export-template')

/** What the user made of the presets, kept in the settings. */
export function createTemplates(library: Library, settings: Settings): TemplateServices {
  return {
    initial: async (format) => (await load()).presetTemplate(format, await settings.read()),
    read: async (format) => (await load()).keptTemplate(format, await settings.read()),
    allKeys: async () =>
      (await load())
        .presetTemplate('front-matter', { exportPreset: 'complete' })
        .fields.map(({ key }) => key),
    async save(format, { path, fields }) {
      const values = await settings.read()
      const whole = (await load()).presetTemplate(format, values)
      const { [format]: _, ...others } = values.exportTemplates
      const changed = {
        ...(path === whole.path ? {} : { path }),
        ...(JSON.stringify(fields) === JSON.stringify(whole.fields) ? {} : { fields }),
      }
      const isChanged = Object.keys(changed).length > 0
      await settings.change({ exportTemplates: isChanged ? { ...others, [format]: changed } : others })
    },
    async preview(id, template) {
      try {
        const [{ withoutDefaults }, { writeTemplate }, { fillPath }] = await Promise.all([
          load(),
          import('@/lib/frontmatter/template'),
          import('@/lib/frontmatter/path-pattern'),
        ])
        const record = await library.get(id)
        if (record === undefined) throw new AppError('record.notFound')
        return {
          name: fillPath(template.path, record, new Set()),
          text: writeTemplate(record, withoutDefaults(template)),
          isOfFile: record.src !== undefined,
        }
      } catch (error) {
        throw toAppError(error, 'export.failed')
      }
    },
  }
}
