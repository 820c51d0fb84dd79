import { Select } from "@medusajs/ui"
import { FormField } from "../../form-field"

interface ChoiceFieldProps<Value extends string> {
  readonly id: string
  readonly label: string
  readonly hint?: string
  readonly problem?: string | null
  readonly value: Value
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value) => void
}

/** One of a few, by name. */
export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { id, label, hint, problem = null, value, options, onChange } = props
  return (
    <FormField id={id} label={label} problem={problem} {...(hint && { hint })}>
      <Select
        size="small"
        value={value}
        onValueChange={(chosen) => {
          const option = options.find((candidate) => candidate.value === chosen)
          if (option) onChange(option.value)
        }}
      >
        <Select.Trigger id={id} className="max-w-md">
          <Select.Value />
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
