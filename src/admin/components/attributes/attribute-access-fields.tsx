import { Checkbox, Hint, Label, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AttributeSide } from "../../../domain/attributes/attribute"
import { ATTRIBUTE_SIDES, REQUIRED_AT } from "../../../domain/attributes/attribute"
import { withAccess } from "../../lib/attributes/attribute-form"
import { FormSection } from "../form-section"
import { SelectField } from "../select-field"
import { TextField } from "../text-field"
import type { EditorPart } from "./editor-part"

/** When a field must be filled in, when it is asked for again, and who sees and fills it in. */
export function AttributeAccessFields({ form, onChange, problemAt }: EditorPart) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <FormSection title={t("attributes.editor.asking")}>
      <SelectField
        id="loyalty-attribute-required"
        label={t("attributes.editor.required")}
        value={form.required_at}
        options={REQUIRED_AT.map((at) => ({ value: at, label: t(`attributes.required.${at}`) }))}
        onChange={(required_at) => {
          onChange(withAccess(form, { required_at }))
        }}
      />
      <TextField
        id="loyalty-attribute-again"
        label={t("attributes.editor.askAgain")}
        hint={t("attributes.editor.askAgainHint")}
        inputMode="numeric"
        dir="ltr"
        value={form.ask_again_after_days}
        problem={problemAt("ask_again_after_days")}
        onChange={(ask_again_after_days) => {
          onChange({ ...form, ask_again_after_days })
        }}
      />
      <SidesField
        name="seen"
        label={t("attributes.editor.seenBy")}
        sides={form.seen_by}
        problem={null}
        onChange={(seen_by) => {
          onChange(withAccess(form, { seen_by }))
        }}
      />
      <SidesField
        name="edited"
        label={t("attributes.editor.editedBy")}
        sides={form.edited_by}
        problem={problemAt("edited_by")}
        onChange={(edited_by) => {
          onChange(withAccess(form, { edited_by }))
        }}
      />
    </FormSection>
  )
}

interface SidesFieldProps {
  readonly name: string
  readonly label: string
  readonly sides: readonly AttributeSide[]
  readonly problem: string | null
  readonly onChange: (sides: readonly AttributeSide[]) => void
}

function SidesField({ name, label, sides, problem, onChange }: SidesFieldProps) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <div role="group" aria-label={label} className="flex flex-col gap-y-2">
      <Text size="small" weight="plus">
        {label}
      </Text>
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        {ATTRIBUTE_SIDES.map((side) => {
          const id = `loyalty-attribute-${name}-${side}`
          return (
            <div key={side} className="flex items-center gap-x-2">
              <Checkbox
                id={id}
                aria-label={t(`attributes.side.${side}`)}
                checked={sides.includes(side)}
                onCheckedChange={(is_checked) => {
                  onChange(
                    is_checked === true
                      ? [...sides, side]
                      : sides.filter((other) => other !== side),
                  )
                }}
              />
              <Label htmlFor={id} size="small">
                {t(`attributes.side.${side}`)}
              </Label>
            </div>
          )
        })}
      </div>
      {problem !== null && (
        <Hint variant="error" role="alert">
          {problem}
        </Hint>
      )}
    </div>
  )
}
