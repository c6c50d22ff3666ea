import { type PresetId, presets } from '@/lib/frontmatter/presets'
import { fieldsOfPreset, type Template, templateSchema } from '@/lib/frontmatter/template'
import type { SettingsValues } from '@/lib/settings/settings-schema'

/** A template with nothing left to the preset. */
export type WholeTemplate = Required<Template>
type TemplateSettings = Pick<SettingsValues, 'exportPreset' | 'exportTemplates'>

const builderIds = ['jekyll', 'hugo', 'astro', 'eleventy', 'obsidian'] as const satisfies readonly PresetId[]

/** The template of a format (a builder's preset, else the product's own) as its preset has it. */
export function presetTemplate(
  format: string,
  { exportPreset }: Pick<TemplateSettings, 'exportPreset'>,
): WholeTemplate {
  const preset =
    builderIds.find((id) => id === format) ?? (exportPreset === 'complete' ? 'complete' : 'clipfile')
  return { preset, path: presets[preset].path, fields: fieldsOfPreset(preset) }
}

/** The same as the user left it. What was kept and does not fit counts as not changed. */
export function keptTemplate(format: string, settings: TemplateSettings): WholeTemplate {
  const whole = presetTemplate(format, settings)
  const kept = templateSchema.partial().safeParse(settings.exportTemplates[format] ?? {})
  const { path = whole.path, fields = whole.fields } = kept.success ? kept.data : {}
  return { ...whole, path, fields }
}

/** What an export goes by: the preset's own list of keys is left to it, which writes some only where they are due. */
export function withoutDefaults({ fields, ...template }: WholeTemplate): Template {
  const isInitial = JSON.stringify(fields) === JSON.stringify(fieldsOfPreset(template.preset))
  return isInitial ? template : { ...template, fields }
}
