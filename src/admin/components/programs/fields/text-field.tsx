import { Input } from "@medusajs/ui"
import { FormField } from "../../form-field"

interface TextFieldProps {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly problem: string | null
  readonly value: string
  readonly onChange: (value: string) => void
  readonly maxLength?: number
  readonly autoFocus?: boolean
}

/** A name or another short text. */
export function TextField(props: TextFieldProps) {
  const { id, label, hint, problem, value, onChange, maxLength = 100, autoFocus } = props
  return (
    <FormField id={id} label={label} problem={problem} {...(hint && { hint })}>
      <Input
        id={id}
        size="small"
        className="max-w-md"
        autoComplete="off"
        autoFocus={autoFocus}
        maxLength={maxLength}
        value={value}
        onChange={(event) => {
          onChange(event.target.value)
        }}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-problem`}
      />
    </FormField>
  )
}
