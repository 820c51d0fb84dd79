import { Checkbox, Label } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { textIn } from "../../../domain/texts/texts"
import type { FieldInputProps } from "./field-input-props"
import { inputId } from "./field-input-props"

/** Any of the options that are still offered, or that have been chosen before. */
export function SeveralChoicesInput({ attribute, draft, onChange, label }: FieldInputProps) {
  const { i18n } = useTranslation("loyaltyProgram")
  const chosen = typeof draft === "string" ? [] : draft
  const options = attribute.options.filter(
    ({ value, is_archived }) => !is_archived || chosen.includes(value),
  )
  return (
    <div role="group" aria-label={label} className="flex flex-wrap gap-x-6 gap-y-2">
      {options.map(({ value, labels }, index) => {
        // The field's own id leads to its first box.
        const id = index === 0 ? inputId(attribute.key) : `${inputId(attribute.key)}-${value}`
        return (
          <div key={value} className="flex items-center gap-x-2">
            <Checkbox
              id={id}
              aria-label={textIn(labels, [i18n.language]) || value}
              checked={chosen.includes(value)}
              onCheckedChange={(is_checked) => {
                onChange(
                  is_checked === true
                    ? [...chosen, value]
                    : chosen.filter((other) => other !== value),
                )
              }}
            />
            <Label htmlFor={id} size="small">
              {textIn(labels, [i18n.language]) || value}
            </Label>
          </div>
        )
      })}
    </div>
  )
}
