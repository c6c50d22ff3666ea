import './field.css'
import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

export interface FieldProps {
  label: string
  /** The label is read aloud and not shown, where the place says what it is. */
  isLabelHidden?: boolean | undefined
  hint?: string | undefined
  error?: string | undefined
}

interface FieldFrameProps extends FieldProps {
  children: (ids: { id: string; describedBy: string | undefined }) => ComponentChildren
}

/** Label above, control, hint or error below, tied together for screen readers. */
export function Field({ label, isLabelHidden, hint, error, children }: FieldFrameProps) {
  const id = useId()
  const said = error ?? hint
  return (
    <div class="field">
      <label for={id} class={isLabelHidden ? 'visually-hidden' : 'field__label'}>
        {label}
      </label>
      {children({ id, describedBy: said ? `${id}-said` : undefined })}
      {said ? (
        <p id={`${id}-said`} class={error ? 'field__error' : 'field__hint'}>
          {said}
        </p>
      ) : null}
    </div>
  )
}
