import type { JsonValue } from '@/lib/record/json'
import type { Form } from './file-form'
import type { PatchPlan } from './patch-plan'
import type { SourceValue } from './source-value'

/** One value of the file that is to become another. */
export interface ValueChange {
  form: Form
  source: SourceValue
  after: JsonValue
  /** Indentation of the key (or of the item's own keys), for lines that are written anew. */
  indent: string
  inFlow: boolean
  /** Writes the whole value anew where it cannot be changed in place. */
  rewrite: () => void
}

export interface PatchContext {
  plan: PatchPlan
  /** Handed down, since values hold mappings and lists, which hold values. */
  patchValue: (context: PatchContext, change: ValueChange) => void
}
