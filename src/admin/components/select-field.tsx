import { FormField } from "./form-field"
import { Select } from "./select"

interface SelectFieldProps<Value extends string> {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly problem?: string | null
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value) => void
  readonly placeholder?: string
  readonly isDisabled?: boolean
  readonly isSmall?: boolean
}

/** One of a few things that are known. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>) {
  const { id, value, options, problem = null, isSmall = false } = props
  return (
    <FormField id={id} label={props.label} hint={props.hint} problem={problem}>
      <Select
        size={isSmall ? "small" : "base"}
        value={value}
        disabled={props.isDisabled}
        onValueChange={(chosen) => {
          const option = options.find((known) => known.value === chosen)
          if (option) props.onChange(option.value)
        }}
      >
        <Select.Trigger
          id={id}
          className={isSmall ? "max-w-md" : undefined}
          aria-label={props.label}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-problem`}
        >
          <Select.Value placeholder={props.placeholder} />
        </Select.Trigger>
        <Select.Content>
          {options.map((option) => (
            <Select.Item key={option.value} value={option.value}>
              {option.label}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </FormField>
  )
}
