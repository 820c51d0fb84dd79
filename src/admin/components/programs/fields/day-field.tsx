import { Input } from "@medusajs/ui"
import { FormField } from "../../form-field"

interface DayFieldProps {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly problem?: string | null
  /** "2027-12-01"; `null`: no day. */
  readonly value: string | null
  readonly onChange: (value: string | null) => void
  /** The first day that can be chosen. */
  readonly min?: string
}

/** A calendar day, by the browser's own calendar: it knows keyboard, language and direction. */
export function DayField({ id, label, hint, problem = null, value, onChange, min }: DayFieldProps) {
  return (
    <FormField id={id} label={label} problem={problem} {...(hint && { hint })}>
      <Input
        id={id}
        type="date"
        size="small"
        className="w-44"
        min={min}
        value={value ?? ""}
        onChange={(event) => {
          onChange(event.target.value === "" ? null : event.target.value)
        }}
        aria-invalid={problem !== null}
        aria-describedby={`${id}-problem`}
      />
    </FormField>
  )
}
