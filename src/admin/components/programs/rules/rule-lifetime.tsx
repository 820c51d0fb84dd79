import { useTranslation } from "react-i18next"
import { NumberField } from "../fields/number-field"
import { OwnExpiryField } from "../fields/expiry-field"
import { FormGroup } from "./form-group"
import type { RulePartProps } from "./rule-part"

/** From when and how long its bonuses can be used, where that differs from the program's. */
export function RuleLifetime({ rule, problemAt, onChange }: RulePartProps) {
  const { t } = useTranslation("loyaltyProgram")
  return (
    <FormGroup title={t("programs.rules.lifetime")}>
      <NumberField
        id="loyalty-rule-delay"
        label={t("programs.rules.activation_delay_days")}
        hint={t("programs.rules.asProgram")}
        problem={problemAt("activation_delay_days")}
        value={rule.activation_delay_days}
        onChange={(activation_delay_days) => {
          onChange({ activation_delay_days })
        }}
      />
      <OwnExpiryField
        id="loyalty-rule-expiry"
        label={t("programs.fields.accrual.expiry.label")}
        value={rule.expiry}
        problem={problemAt("expiry.days") ?? problemAt("expiry.months")}
        onChange={(expiry) => {
          onChange({ expiry })
        }}
      />
    </FormGroup>
  )
}
