import { Hint, Label } from "@medusajs/ui"
import type { ReactNode } from "react"

interface FormFieldProps {
  /** The id of the input inside; its problem is described by `<id>-problem`. */
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly problem: string | null
  readonly children: ReactNode
}

/** A labeled input whose problem is said in words, right at it. */
export function FormField({ id, label, hint, problem, children }: FormFieldProps) {
  return (
    <div className="flex flex-col gap-y-2">
      <Label htmlFor={id} size="small" weight="plus">
        {label}
      </Label>
      {children}
      {hint && problem === null && <Hint>{hint}</Hint>}
      <div id={`${id}-problem`} role="alert">
        {problem !== null && <Hint variant="error">{problem}</Hint>}
      </div>
    </div>
  )
}
