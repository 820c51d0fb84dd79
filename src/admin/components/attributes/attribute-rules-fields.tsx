import { useTranslation } from "react-i18next"
import { RULES_OF_TYPE } from "../../../domain/attributes/rules-of-type"
import type { RuleName } from "../../lib/attributes/attribute-form"
import { FormSection } from "../form-section"
import { TextField } from "../text-field"
import type { EditorPart } from "./editor-part"

/** What a value has to keep to; an empty input is no rule. */
export function AttributeRulesFields({ form, onChange, problemAt }: EditorPart) {
  const { t } = useTranslation("loyaltyProgram")
  const names = RULES_OF_TYPE[form.type]
  if (names.length === 0) return null
  const of_days = form.type === "date" || form.type === "dates"
  const textOf = (name: RuleName) =>
    of_days && (name === "min" || name === "max") ? (`${name}_day` as const) : name
  const hintOf = (name: RuleName) => {
    if (name === "pattern" || name === "country") return t(`attributes.ruleHint.${name}`)
    return of_days && name !== "count_max" ? t("attributes.ruleHint.day") : undefined
  }
  return (
    <FormSection title={t("attributes.editor.rules")} hint={t("attributes.editor.rulesHint")}>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        {names.map((name) => (
          <TextField
            key={name}
            id={`loyalty-attribute-rule-${name}`}
            label={t(`attributes.rule.${textOf(name)}`)}
            hint={hintOf(name)}
            dir="ltr"
            value={form.rules[name] ?? ""}
            problem={problemAt(`rules.${name}`)}
            onChange={(typed) => {
              onChange({ ...form, rules: { ...form.rules, [name]: typed } })
            }}
          />
        ))}
      </div>
    </FormSection>
  )
}
