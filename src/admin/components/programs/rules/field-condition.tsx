import { Trash } from "@medusajs/icons"
import { Hint, IconButton, Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { AttributeField } from "../../../lib/attributes/attribute-draft"
import { SeveralChoicesInput } from "../../attributes/several-choices-input"
import { ValueListInput } from "../../attributes/value-list-input"
import type { FieldInputProps } from "../../attributes/field-input-props"
import { inputId } from "../../attributes/field-input-props"

interface FieldConditionProps {
  /** `null`: the shop does not have the field any more. */
  readonly attribute: AttributeField | null
  readonly label: string
  readonly values: readonly string[]
  readonly problem: string | null
  readonly onChange: (values: readonly string[]) => void
  readonly onRemove: () => void
}

/** One field with the values of which the buyer has to have any. */
export function FieldCondition(props: FieldConditionProps) {
  const { attribute, label, values, problem, onChange, onRemove } = props
  const { t } = useTranslation("loyaltyProgram")
  return (
    <div className="flex flex-col gap-y-2">
      <div className="flex items-center justify-between gap-x-2">
        <Text size="small" weight="plus">
          <bdi>{t("programs.rules.anyOf", { field: label })}</bdi>
        </Text>
        <IconButton
          type="button"
          size="small"
          variant="transparent"
          aria-label={t("programs.rules.removeField", { field: label })}
          onClick={onRemove}
        >
          <Trash />
        </IconButton>
      </div>
      {attribute ? (
        <ValuesInput
          attribute={attribute}
          label={label}
          draft={values}
          problem={problem}
          onChange={(draft) => {
            onChange(typeof draft === "string" ? [draft] : draft)
          }}
        />
      ) : (
        <Hint>{t("programs.rules.fieldGone", { values: values.join(", ") })}</Hint>
      )}
      <div id={`${inputId(attribute?.key ?? label)}-problem`} role="alert">
        {problem !== null && <Hint variant="error">{problem}</Hint>}
      </div>
    </div>
  )
}

/** Whatever the field's type, several values may be named. */
function ValuesInput(props: FieldInputProps) {
  const { t, i18n } = useTranslation("loyaltyProgram")
  switch (props.attribute.type) {
    case "one_of":
    case "several_of":
      return <SeveralChoicesInput {...props} />
    case "yes_no": {
      const answer = (value: string, text: string) => ({
        value,
        labels: { [i18n.language]: text },
        is_archived: false,
      })
      const options = [answer("true", t("attributes.yes")), answer("false", t("attributes.no"))]
      return <SeveralChoicesInput {...props} attribute={{ ...props.attribute, options }} />
    }
    case "text":
    case "long_text":
    case "number":
    case "numbers":
    case "date":
    case "dates":
    case "phone":
    case "email":
      return <ValueListInput {...props} />
  }
}
