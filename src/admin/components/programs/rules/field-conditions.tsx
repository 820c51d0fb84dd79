import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { textIn } from "../../../../domain/texts/texts"
import { useAttributes } from "../../../hooks/api/attributes"
import { useAttributeProblemText } from "../../../hooks/use-attribute-problem-text"
import type { AttributeProblem } from "../../../lib/attributes/attribute-draft"
import { mayBeAsked } from "../../../lib/programs/rule-fields"
import { SelectField } from "../../select-field"
import { FieldCondition } from "./field-condition"
import { FormGroup } from "./form-group"
import type { RulePartProps } from "./rule-part"
import { changeConditions } from "./rule-part"

interface FieldConditionsProps extends RulePartProps {
  /** Of what was typed, by the fields' keys. */
  readonly fieldProblems: Readonly<Record<string, AttributeProblem>>
}

/** What the buyer's own fields must say: any of the values, in each of the fields. */
export function FieldConditions({ fieldProblems, ...props }: FieldConditionsProps) {
  const { t, i18n } = useTranslation("loyaltyProgram")
  const { data } = useAttributes()
  const problemText = useAttributeProblemText()
  const { attributes: asked } = props.rule.conditions
  const change = changeConditions(props)
  const fields = data?.attributes ?? []
  const left = fields.filter(
    (field) => !field.is_archived && mayBeAsked(field) && !Object.hasOwn(asked, field.key),
  )
  const nameOf = (key: string) => {
    const field = fields.find((known) => known.key === key)
    return (field && textIn(field.labels, [i18n.language])) || key
  }
  if (fields.length === 0 && Object.keys(asked).length === 0) return null
  return (
    <FormGroup title={t("programs.rules.fields")}>
      {Object.entries(asked).map(([key, values]) => (
        <FieldCondition
          key={key}
          attribute={fields.find((known) => known.key === key && !known.is_archived) ?? null}
          label={nameOf(key)}
          values={values}
          problem={
            problemText(fieldProblems[key] ?? null) ??
            props.problemAt(`conditions.attributes.${key}`)
          }
          onChange={(typed) => {
            change({ attributes: { ...asked, [key]: typed } })
          }}
          onRemove={() => {
            const others = Object.entries(asked).filter(([other]) => other !== key)
            change({ attributes: Object.fromEntries(others) })
          }}
        />
      ))}
      {left.length > 0 && (
        <SelectField
          id="loyalty-rule-field"
          label={t("programs.rules.addField")}
          isSmall
          value=""
          placeholder={t("programs.rules.chooseField")}
          options={left.map(({ key }) => ({ value: key, label: nameOf(key) }))}
          onChange={(key) => {
            change({ attributes: { ...asked, [key]: [] } })
          }}
        />
      )}
      {Object.keys(asked).length > 1 && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("programs.rules.allFields")}
        </Text>
      )}
    </FormGroup>
  )
}
