import { Text } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import type { FirstRunDraft } from "../../../lib/programs/first-run"
import type { ProblemWords } from "../../../hooks/use-problem-words"
import { ChoiceField } from "../fields/choice-field"
import { ExpiryField } from "../fields/expiry-field"
import { NumberField } from "../fields/number-field"
import { TierTable } from "../tier-table"

export interface StepProps {
  readonly draft: FirstRunDraft
  readonly problemAt: ProblemWords
  readonly onChange: (part: Partial<FirstRunDraft>) => void
}

const MOMENTS = ["placed", "paid", "delivered"] as const

/** How much comes back, or off; by tier where there are tiers. */
export function EarningStep({ draft, problemAt, onChange }: StepProps) {
  const { t } = useTranslation("loyaltyProgram")
  const is_bonus = draft.kind === "bonus"
  const field = is_bonus ? "accrual.percent" : "discount.percent"
  return (
    <>
      {draft.scheme === "simple" ? (
        <NumberField
          id="loyalty-percent"
          label={t(`programs.fields.${field}.label`)}
          hint={t(`programs.fields.${field}.help`)}
          problem={problemAt(field)}
          value={draft.percent}
          unit={t("programs.editor.unit.percent")}
          autoFocus
          onChange={(percent) => {
            onChange({ percent: percent ?? Number.NaN })
          }}
        />
      ) : (
        <TiersOfFirstRun draft={draft} problemAt={problemAt} onChange={onChange} />
      )}
      {is_bonus && (
        <>
          <ChoiceField
            id="loyalty-earn-at"
            label={t("programs.fields.accrual.earn_at.label")}
            hint={t("programs.fields.accrual.earn_at.help")}
            value={draft.earn_at}
            options={MOMENTS.map((value) => ({
              value,
              label: t(`programs.options.accrual.earn_at.${value}`),
            }))}
            onChange={(earn_at) => {
              onChange({ earn_at })
            }}
          />
          <ExpiryField
            id="loyalty-expiry"
            label={t("programs.fields.accrual.expiry.label")}
            hint={t("programs.fields.accrual.expiry.help")}
            value={draft.expiry}
            problem={problemAt("accrual.expiry.days") ?? problemAt("accrual.expiry.months")}
            onChange={(expiry) => {
              onChange({ expiry })
            }}
          />
        </>
      )}
    </>
  )
}

function TiersOfFirstRun({ draft, problemAt, onChange }: StepProps) {
  const { t } = useTranslation("loyaltyProgram")
  const { percent, cap_percent } = draft
  return (
    <div className="flex flex-col gap-y-2">
      <Text size="small" weight="plus">
        {t("programs.tiers.title")}
      </Text>
      <Text size="small" className="text-ui-fg-subtle">
        {t("programs.tiers.help")}
      </Text>
      <TierTable
        tiers={draft.tiers}
        kind={draft.kind}
        unit={draft.currency_code.toUpperCase()}
        usual={{ accrual: percent, cap: cap_percent, discount: percent }}
        problemAt={problemAt}
        onChange={(tiers) => {
          onChange({ tiers })
        }}
      />
    </div>
  )
}
