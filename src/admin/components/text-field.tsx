import { Input } from "@medusajs/ui"
import type { HTMLAttributes, HTMLInputTypeAttribute } from "react"
import { FormField } from "./form-field"

interface TextFieldProps {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly problem?: string | null
  readonly value: string
  readonly onChange: (value: string) => void
  readonly type?: HTMLInputTypeAttribute
  readonly inputMode?: HTMLAttributes<HTMLInputElement>["inputMode"]
  /** For numbers and codes, which run from left to right in every language. */
  readonly dir?: "ltr"
  readonly placeholder?: string
  readonly autoFocus?: boolean
  readonly isDisabled?: boolean
}

/** A line of text with its name and its problem. */
export function TextField({ id, label, hint, problem = null, onChange, ...props }: TextFieldProps) {
  const { isDisabled, ...input } = props
  return (
    <FormField id={id} label={label} hint={hint} problem={problem}>
      <Input
        id={id}
        {...input}
        disabled={isDisabled}
        autoComplete="off"
        onChange={(event) => {
          onChange(event.target.value)
        }}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-problem`}
      />
    </FormField>
  )
}
