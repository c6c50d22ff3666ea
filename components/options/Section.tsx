import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

interface SectionProps {
  title: string
  hint?: string
  children: ComponentChildren
}

/** A titled part of a sheet. */
export function Section({ title, hint, children }: SectionProps) {
  const id = useId()
  return (
    <section class="sheet__section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {hint ? <p class="sheet__hint">{hint}</p> : null}
      <div class="sheet__fields">{children}</div>
    </section>
  )
}
