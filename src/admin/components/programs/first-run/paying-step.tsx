import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { ChoiceField } from "../fields/choice-field"
import { NumberField } from "../fields/number-field"
import type { StepProps } from "./earning-step"

const BESIDE = ["better_wins", "stack"] as const

/** How much of an order bonuses may pay; a discount program has to say how it lives with other discounts. */
export function PayingStep({ draft, problemAt, onChange }: StepProps) {
  const { t } = useTranslation("loyaltyProgram")
  if (draft.kind === "discount") {
    return (
      <>
        <Text size="small" className="text-ui-fg-subtle">
          {t("programs.firstRun.noBonuses")}
        </Text>
        <ChoiceField
          id="loyalty-beside-others"
          label={t("programs.fields.discount.beside_others.label")}
          hint={t("programs.fields.discount.beside_others.help")}
          value={draft.beside_others}
          options={BESIDE.map((value) => ({
            value,
            label: t(`programs.options.discount.beside_others.${value}`),
          }))}
          onChange={(beside_others) => {
            onChange({ beside_others })
          }}
        />
      </>
    )
  }
  return (
    <NumberField
      id="loyalty-cap"
      label={t("programs.fields.redemption.cap_percent.label")}
      hint={t("programs.fields.redemption.cap_percent.help")}
      problem={problemAt("redemption.cap_percent")}
      value={draft.cap_percent}
      unit={t("programs.editor.unit.percent")}
      autoFocus
      onChange={(cap_percent) => {
        onChange({ cap_percent: cap_percent ?? Number.NaN })
      }}
    />
  )
}
