import { Plus, XMarkMini } from "@medusajs/icons"
import { Button, IconButton, Input } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { FieldInputProps } from "./field-input-props"
import { inputId, lineProps } from "./field-input-props"

/** Several numbers or dates, each on a line of its own; there is always one line to type in. */
export function ValueListInput({ attribute, draft, onChange, problem, label }: FieldInputProps) {
  const { t } = useTranslation("loyaltyProgram")
  const typed = typeof draft === "string" || draft.length === 0 ? [""] : draft
  const id = inputId(attribute.key)
  return (
    <div role="group" aria-label={label} className="flex flex-col gap-y-2">
      {typed.map((text, index) => (
        <div key={index} className="flex items-center gap-x-2">
          <Input
            id={index === 0 ? id : `${id}-${index}`}
            className="flex-1"
            {...lineProps(attribute.type)}
            autoComplete="off"
            value={text}
            aria-label={t("attributes.valueOf", { label, position: index + 1 })}
            aria-invalid={problem !== null}
            aria-describedby={`${id}-problem`}
            onChange={(event) => {
              onChange(typed.map((kept, at) => (at === index ? event.target.value : kept)))
            }}
          />
          {typed.length > 1 && (
            <IconButton
              type="button"
              size="small"
              variant="transparent"
              aria-label={t("attributes.removeValue", { position: index + 1 })}
              onClick={() => {
                onChange(typed.filter((_, at) => at !== index))
              }}
            >
              <XMarkMini />
            </IconButton>
          )}
        </div>
      ))}
      <Button
        type="button"
        size="small"
        variant="transparent"
        className="self-start"
        onClick={() => {
          onChange([...typed, ""])
        }}
      >
        <Plus />
        {t("attributes.addValue")}
      </Button>
    </div>
  )
}
