import { Input, Text } from "@medusajs/ui"
import { useState } from "react"
import { numberToType, typedNumber } from "../../../lib/programs/typed-number"
import { FormField } from "../../form-field"

export interface NumberFieldProps {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly problem: string | null
  /** NaN while no number is typed; `null`: left empty, where that means something. */
  readonly value: number | null
  readonly onChange: (value: number | null) => void
  /** "%", "EUR": stands behind the figure. */
  readonly unit?: string
  readonly placeholder?: string
  readonly autoFocus?: boolean
}

/** A figure with its unit. */
export function NumberField(props: NumberFieldProps) {
  const { id, label, hint, problem } = props
  return (
    <FormField id={id} label={label} problem={problem} {...(hint && { hint })}>
      <NumberInput {...props} describedBy={`${id}-problem`} invalid={problem !== null} />
    </FormField>
  )
}

interface NumberInputProps extends Pick<
  NumberFieldProps,
  "id" | "value" | "onChange" | "unit" | "placeholder" | "autoFocus"
> {
  readonly describedBy?: string
  readonly invalid: boolean
  /** Where no label stands beside it. */
  readonly name?: string
}

/** Keeps what is typed as it was typed, as long as it means the value. */
export function NumberInput(props: NumberInputProps) {
  const { id, value, onChange, unit } = props
  const [typed, setTyped] = useState(() => numberToType(value))
  const shown = Object.is(typedNumber(typed), value) ? typed : numberToType(value)
  return (
    <div className="flex items-center gap-x-2">
      <div className="w-full max-w-40">
        <Input
          id={id}
          size="small"
          inputMode="decimal"
          autoComplete="off"
          autoFocus={props.autoFocus}
          placeholder={props.placeholder}
          value={shown}
          onChange={(event) => {
            setTyped(event.target.value)
            onChange(typedNumber(event.target.value))
          }}
          aria-label={props.name}
          aria-invalid={props.invalid}
          aria-describedby={props.describedBy}
        />
      </div>
      {unit && (
        <Text as="span" size="small" className="text-ui-fg-subtle">
          {unit}
        </Text>
      )}
    </div>
  )
}
