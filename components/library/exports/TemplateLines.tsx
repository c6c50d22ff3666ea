import { Button, IconButton } from '@/components/ui/Button'
import { Checkbox } from '@/components/ui/Checkbox'
import { CloseIcon, PlusIcon } from '@/components/ui/icons/icons'
import { ArrowDownIcon, ArrowUpIcon } from '@/components/ui/icons/library-icons'
import { TextField } from '@/components/ui/TextField'
import { t } from '@/lib/i18n/translate'
import type { WholeTemplate } from '@/lib/library/export-template'
import {
  addField,
  changeField,
  isGoodKey,
  linesOf,
  moveField,
  removeField,
  type TemplateLine,
  toggleField,
} from './template-edit'

export interface TemplateLinesProps {
  template: WholeTemplate
  allKeys: readonly string[]
  onChange: (template: WholeTemplate) => void
}

/** The keys of a file: which are written, under what name, in what order, and keys of the user's own. */
export function TemplateLines({ template, allKeys, onChange }: TemplateLinesProps) {
  return (
    <fieldset class="template__fields">
      <legend>{t('files.template.fields')}</legend>
      <ul>
        {linesOf(template, allKeys).map((line, at) => (
          <li key={line.field.from ?? `own ${at}`} class="template__line">
            <LineFields {...{ template, allKeys, onChange, line, at }} />
            {line.isWritten ? (
              <span class="template__moves">
                <IconButton
                  label={t('files.template.up', { key: line.field.key })}
                  disabled={at === 0}
                  onClick={() => onChange(moveField(template, at, -1))}
                >
                  <ArrowUpIcon />
                </IconButton>
                <IconButton
                  label={t('files.template.down', { key: line.field.key })}
                  disabled={at === template.fields.length - 1}
                  onClick={() => onChange(moveField(template, at, 1))}
                >
                  <ArrowDownIcon />
                </IconButton>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
      <Button icon={<PlusIcon />} onClick={() => onChange(addField(template))}>
        {t('files.template.add')}
      </Button>
    </fieldset>
  )
}

function LineFields(props: TemplateLinesProps & { line: TemplateLine; at: number }) {
  const { template, allKeys, onChange, line, at } = props
  const { key, from, value } = line.field
  const name = (label: string) => (
    <TextField
      label={label}
      isLabelHidden
      value={key}
      error={isGoodKey(template, at) ? undefined : t('files.template.badKey')}
      onInput={(next) => onChange(changeField(template, at, { key: next }))}
    />
  )
  if (from !== undefined) {
    return (
      <>
        <Checkbox
          label={from}
          aria-label={t('files.template.write', { key: from })}
          checked={line.isWritten}
          onChange={() => onChange(toggleField(template, allKeys, from))}
        />
        {line.isWritten ? name(t('files.template.name', { key: from })) : null}
      </>
    )
  }
  return (
    <>
      {name(t('files.template.ownKey'))}
      <TextField
        label={t('files.template.ownValue')}
        isLabelHidden
        placeholder={t('files.template.ownValue')}
        value={value ?? ''}
        onInput={(next) => onChange(changeField(template, at, { value: next }))}
      />
      <IconButton
        label={t('files.template.remove', { key })}
        onClick={() => onChange(removeField(template, at))}
      >
        <CloseIcon />
      </IconButton>
    </>
  )
}
