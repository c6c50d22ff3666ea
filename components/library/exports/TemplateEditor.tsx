import { Button } from '@/components/ui/Button'
import { TextField } from '@/components/ui/TextField'
import { t } from '@/lib/i18n/translate'
import type { WholeTemplate } from '@/lib/library/export-template'
import { TemplateLines } from './TemplateLines'
import { TemplatePreview } from './TemplatePreview'

export interface TemplateEditorProps {
  /** The article that the preview shows. */
  id: string
  template: WholeTemplate
  initial: WholeTemplate
  allKeys: readonly string[]
  onChange: (template: WholeTemplate) => void
}

/** Path, keys and order of the files of one format, beside a file written so. */
export function TemplateEditor({ id, template, initial, allKeys, onChange }: TemplateEditorProps) {
  const isInitial = JSON.stringify(template) === JSON.stringify(initial)
  return (
    <div class="template" data-testid="template">
      <div class="template__edit">
        <TextField
          label={t('files.template.path')}
          hint={t('files.template.pathHint')}
          value={template.path}
          maxLength={500}
          spellcheck={false}
          data-testid="template-path"
          onInput={(path) => onChange({ ...template, path })}
        />
        <TemplateLines template={template} allKeys={allKeys} onChange={onChange} />
        {isInitial ? null : (
          <Button variant="link" data-testid="template-reset" onClick={() => onChange(initial)}>
            {t('files.template.reset')}
          </Button>
        )}
      </div>
      <TemplatePreview id={id} template={template} />
    </div>
  )
}
