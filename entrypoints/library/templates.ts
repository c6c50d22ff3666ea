import type { TemplateServices, WholeTemplate } from '@/components/library/state/file-services'
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

const load = () =>
  Promise.all([import('@/lib/frontmatter/template'), import('@/lib/frontmatter/presets')] as const)

/** What the user made of the presets, kept in the settings. */
export function createTemplates(library: Library, settings: Settings): TemplateServices {
  const presetOf = async (format: string): Promise<PresetId> =>
    builders.find((id) => id === format) ??
    ((await settings.read()).exportPreset === 'complete' ? 'complete' : 'clipfile')

  const initial = async (format: string): Promise<WholeTemplate> => {
    const [{ fieldsOfPreset }, { presets }] = await load()
    const preset = await presetOf(format)
    return { preset, path: presets[preset].path, fields: fieldsOfPreset(preset) }
  }
  return {
    initial,
    async read(format) {
      const [[{ templateSchema }], { exportTemplates }, whole] = await Promise.all([
        load(),
        settings.read(),
        initial(format),
      ])
      const kept = templateSchema.partial().safeParse(exportTemplates[format] ?? {})
      const { path = whole.path, fields = whole.fields } = kept.success ? kept.data : {}
      return { ...whole, path, fields }
    },
    allKeys: async () => (await load())[0].fieldsOfPreset('complete').map(({ key }) => key),
    async save(format, { path, fields }) {
      const whole = await initial(format)
      const { exportTemplates } = await settings.read()
      const { [format]: _, ...others } = exportTemplates
      const changed = {
        ...(path === whole.path ? {} : { path }),
        ...(JSON.stringify(fields) === JSON.stringify(whole.fields) ? {} : { fields }),
      }
      const isChanged = Object.keys(changed).length > 0
      await settings.change({ exportTemplates: isChanged ? { ...others, [format]: changed } : others })
    },
    async preview(id, template) {
      try {
        const [[{ writeTemplate }], { fillPath }] = await Promise.all([
          load(),
          import('@/lib/frontmatter/path-pattern'),
        ])
        const record = await library.get(id)
        if (record === undefined) throw new AppError('record.notFound')
        return {
          name: fillPath(template.path, record, new Set()),
          text: writeTemplate(record, withoutDefaults(template, await fieldsOf(template))),
          isOfFile: record.src !== undefined,
        }
      } catch (error) {
        throw toAppError(error, 'export.failed')
      }
    },
  }
}

async function fieldsOf({ preset }: WholeTemplate) {
  return (await load())[0].fieldsOfPreset(preset)
}

/** The preset's own list of keys is left to the preset, which writes some keys only where they are due. */
export function withoutDefaults(
  { fields, ...template }: WholeTemplate,
  initial: WholeTemplate['fields'],
): Omit<WholeTemplate, 'fields'> & Partial<Pick<WholeTemplate, 'fields'>> {
  return JSON.stringify(fields) === JSON.stringify(initial) ? template : { ...template, fields }
}
