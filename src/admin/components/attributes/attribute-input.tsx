import { Input, Textarea } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { textIn } from "../../../domain/texts/texts"
import { FormField } from "../form-field"
import { ChoiceInput } from "./choice-input"
import type { FieldInputProps } from "./field-input-props"
import { inputId, lineProps } from "./field-input-props"
import { SeveralChoicesInput } from "./several-choices-input"
import { ValueListInput } from "./value-list-input"

interface AttributeInputProps extends Omit<FieldInputProps, "label"> {
  readonly isRequired?: boolean
}

/** One customer field to fill in, as the issue dialog, the member's page and the editor's preview show it. */
export function AttributeInput({ isRequired = false, ...props }: AttributeInputProps) {
  const { t, i18n } = useTranslation("loyaltyProgram")
  const { attribute, problem } = props
  const name = textIn(attribute.labels, [i18n.language]) || attribute.key
  const label = isRequired ? name : t("attributes.optional", { label: name })
  return (
    <FormField id={inputId(attribute.key)} label={label} problem={problem}>
      <FieldInput {...props} label={label} />
    </FormField>
  )
}

function FieldInput(props: FieldInputProps) {
  switch (props.attribute.type) {
    case "one_of":
    case "yes_no":
      return <ChoiceInput {...props} />
    case "several_of":
      return <SeveralChoicesInput {...props} />
    case "numbers":
    case "dates":
      return <ValueListInput {...props} />
    case "long_text":
      return <LongTextInput {...props} />
    case "text":
    case "number":
    case "date":
    case "phone":
    case "email":
      return <LineInput {...props} />
  }
}

function LongTextInput({ attribute, draft, onChange, problem }: FieldInputProps) {
  const id = inputId(attribute.key)
  return (
    <Textarea
      id={id}
      rows={3}
      value={String(draft)}
      onChange={(event) => {
        onChange(event.target.value)
      }}
      aria-invalid={problem !== null}
      aria-describedby={`${id}-problem`}
    />
  )
}

function LineInput({ attribute, draft, onChange, problem }: FieldInputProps) {
  const id = inputId(attribute.key)
  return (
    <Input
      id={id}
      {...lineProps(attribute.type)}
      autoComplete="off"
      value={String(draft)}
      onChange={(event) => {
        onChange(event.target.value)
      }}
      aria-invalid={problem !== null}
      aria-describedby={`${id}-problem`}
    />
  )
}
